/** What connections and buffers may take at once must fit into the container's memory, or the kernel ends the server under load. */
import { resourcePolicy } from "../../policy.ts";
import { containerServer, memoryExcess } from "../../resources/servers.ts";

export const policy = resourcePolicy({
  name: "docker-container-database-settings-memory",
  description: "The settings of a database on the command line fit into the memory of its container.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["memory", "connections"],
  remediationSteps:
    "Lower work_mem, the buffers of a session or max_connections, put a pooler in front, or raise the limit.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html",
  resources: ["docker:index/container:Container"],
  check: ({ type, props, report }) => {
    const server = containerServer(props, type);
    if (server !== undefined) memoryExcess(server).forEach(report);
  },
});
