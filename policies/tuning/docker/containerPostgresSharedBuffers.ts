/** Too small, and pages are read again and again; too large, and the page cache has no room, which holds the same pages anyway. */
import { memoryShares } from "../../../components/standards/tuning/bounds.ts";
import { resourcePolicy } from "../../policy.ts";
import { containerServer, shareProblem } from "../../resources/servers.ts";

const { least, most } = memoryShares.shared_buffers;

export const policy = resourcePolicy({
  name: "docker-container-postgres-shared-buffers",
  description: "The setting shared_buffers is a sound part of the memory of the container.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory"],
  remediationSteps: "Set shared_buffers to a quarter of the memory limit. A restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-SHARED-BUFFERS",
  resources: ["docker:index/container:Container"],
  parameters: {
    least: { type: "number", minimum: 0, maximum: 1, default: least, description: "Of the memory, at least." },
    most: { type: "number", minimum: 0, maximum: 1, default: most, description: "Of the memory, at most." },
  },
  check: ({ type, props, config, report }) => {
    const server = containerServer(props, type);
    if (server === undefined || server.size.engine !== "postgresql") return;
    const problem = shareProblem(server, "shared_buffers", config, "128MB");
    if (problem !== undefined) report(problem);
  },
});
