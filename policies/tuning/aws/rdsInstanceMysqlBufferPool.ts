/** The pool is the cache of InnoDB: too small, and the memory lies idle while pages are read; too large, and sessions have none left. */
import { memoryShares } from "../../../components/standards/tuning/bounds.ts";
import { stackPolicy } from "../../policy.ts";
import { rdsInstanceTypes, rdsServer, shareProblem } from "../../resources/servers.ts";

const { least, most } = memoryShares.innodb_buffer_pool_size;

export const policy = stackPolicy({
  name: "aws-rds-instance-mysql-buffer-pool",
  description: "The buffer pool is a sound part of the memory of the instance class.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory", "parameter-group"],
  remediationSteps: "Set innodb_buffer_pool_size to {DBInstanceClassMemory*3/4}, RDS's own.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_buffer_pool_size",
  resources: rdsInstanceTypes,
  parameters: {
    least: { type: "number", minimum: 0, maximum: 1, default: least, description: "Of the memory, at least." },
    most: { type: "number", minimum: 0, maximum: 1, default: most, description: "Of the memory, at most." },
  },
  check: ({ type, props, config, report, stack }) => {
    const server = rdsServer(["mysql", "mariadb"], type, props, stack);
    if (server === undefined) return;
    const problem = shareProblem(server, "innodb_buffer_pool_size", config);
    if (problem !== undefined) report(problem);
  },
});
