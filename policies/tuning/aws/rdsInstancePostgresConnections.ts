/** Each session is a process: far more of them than cores take turns, and every snapshot looks at all of them. */
import { stackPolicy } from "../../policy.ts";
import { connectionsProblem, rdsInstanceTypes, rdsServer } from "../../resources/servers.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-connections",
  description: "The number of connections is in proportion to the cores of the instance class.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["connections", "parameter-group"],
  remediationSteps: "Lower max_connections and put RDS Proxy or PgBouncer in front. A restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-MAX-CONNECTIONS",
  resources: rdsInstanceTypes,
  check: ({ type, props, report, stack }) => {
    const server = rdsServer(["postgresql"], type, props, stack);
    const problem = server && connectionsProblem(server);
    if (problem !== undefined) report(problem);
  },
});
