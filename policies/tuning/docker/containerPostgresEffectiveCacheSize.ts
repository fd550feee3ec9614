/** The planner believes this number: beyond the memory it counts on pages that no cache holds, far below it shuns indexes. */
import { memoryShares } from "../../../components/standards/tuning/bounds.ts";
import { resourcePolicy } from "../../policy.ts";
import { containerServer, shareProblem } from "../../resources/servers.ts";

const { least, most } = memoryShares.effective_cache_size;

export const policy = resourcePolicy({
  name: "docker-container-postgres-effective-cache-size",
  description: "The setting effective_cache_size is what the memory of the container can hold.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["memory", "planner"],
  remediationSteps: "Set effective_cache_size to three quarters of the memory limit. No restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-EFFECTIVE-CACHE-SIZE",
  resources: ["docker:index/container:Container"],
  parameters: {
    least: { type: "number", minimum: 0, maximum: 1, default: least, description: "Of the memory, at least." },
    most: { type: "number", minimum: 0, maximum: 1, default: most, description: "Of the memory, at most." },
  },
  check: ({ type, props, config, report }) => {
    const server = containerServer(props, type);
    if (server === undefined || server.size.engine !== "postgresql") return;
    const problem = shareProblem(server, "effective_cache_size", config);
    if (problem !== undefined) report(problem);
  },
});
