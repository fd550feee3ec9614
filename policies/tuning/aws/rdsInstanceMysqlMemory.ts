/** The pool, and what each connection may take at once, must fit into the instance's memory, or the system ends the server under load. */
import { stackPolicy } from "../../policy.ts";
import { memoryExcess, rdsInstanceTypes, rdsServer } from "../../resources/servers.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-mysql-memory",
  description: "A parameter group's buffers and connections fit into the instance class of MySQL and MariaDB.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["memory", "connections", "parameter-group"],
  remediationSteps: "Lower the buffers of a session, max_connections or the pool, or take a larger class.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/memory-use.html",
  resources: rdsInstanceTypes,
  check: ({ type, props, report, stack }) => {
    const server = rdsServer(["mysql", "mariadb"], type, props, stack);
    if (server !== undefined) memoryExcess(server).forEach(report);
  },
});
