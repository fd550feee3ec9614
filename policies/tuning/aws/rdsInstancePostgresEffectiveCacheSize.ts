/** The planner believes this number: beyond the memory it counts on pages that no cache holds, far below it shuns indexes. */
import { memoryShares } from "../../../components/standards/tuning/bounds.ts";
import { stackPolicy } from "../../policy.ts";
import { rdsServer, shareProblem } from "../../resources/servers.ts";

const { least, most } = memoryShares.effective_cache_size;

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-effective-cache-size",
  description: "The setting effective_cache_size is what the memory of the instance class can hold.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["memory", "planner", "parameter-group"],
  remediationSteps:
    "Remove effective_cache_size from the parameter group: RDS takes half of the class's memory. No restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-EFFECTIVE-CACHE-SIZE",
  resources: ["aws:rds/instance:Instance"],
  parameters: {
    least: { type: "number", minimum: 0, maximum: 1, default: least, description: "Of the memory, at least." },
    most: { type: "number", minimum: 0, maximum: 1, default: most, description: "Of the memory, at most." },
  },
  check: ({ type, props, config, report, stack }) => {
    const server = rdsServer(["postgresql"], type, props, stack);
    if (server === undefined) return;
    const problem = shareProblem(server, "effective_cache_size", config);
    if (problem !== undefined) report(problem);
  },
});
