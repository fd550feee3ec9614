/** What connections and maintenance may take at once must fit into the instance's memory, or the system ends the server under load. */
import { stackPolicy } from "../../policy.ts";
import { memoryExcess, rdsInstanceTypes, rdsServer } from "../../resources/servers.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-memory",
  description: "A parameter group's connections and memory fit into the instance class.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["memory", "connections", "parameter-group"],
  remediationSteps: "Lower work_mem or max_connections, put a pooler in front, or take a larger class.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html",
  resources: rdsInstanceTypes,
  check: ({ type, props, report, stack }) => {
    const server = rdsServer(["postgresql"], type, props, stack);
    if (server !== undefined) memoryExcess(server).forEach(report);
  },
});
