/** Too small, and pages are read again and again; too large, and the page cache has no room, which holds the same pages anyway. */
import { memoryShares } from "../../../components/standards/tuning/bounds.ts";
import { stackPolicy } from "../../policy.ts";
import { rdsServer, shareProblem } from "../../resources/servers.ts";

const { least, most } = memoryShares.shared_buffers;

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-shared-buffers",
  description: "The setting shared_buffers is a sound part of the memory of the instance class.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory", "parameter-group"],
  remediationSteps:
    "Remove shared_buffers from the parameter group: RDS takes a quarter of the class's memory. A restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-SHARED-BUFFERS",
  resources: ["aws:rds/instance:Instance"],
  parameters: {
    least: { type: "number", minimum: 0, maximum: 1, default: least, description: "Of the memory, at least." },
    most: { type: "number", minimum: 0, maximum: 1, default: most, description: "Of the memory, at most." },
  },
  check: ({ type, props, config, report, stack }) => {
    const server = rdsServer(["postgresql"], type, props, stack);
    if (server === undefined) return;
    const problem = shareProblem(server, "shared_buffers", config);
    if (problem !== undefined) report(problem);
  },
});
