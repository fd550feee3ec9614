/** With no statement in the log, neither who dropped a table nor what was slow can be found afterwards. */
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { logsStatements, parametersOf } from "../../resources/rdsParameters.ts";

export const policy = stackPolicy({
  name: "aws-rds-cluster-postgres-query-logging",
  description:
    "PostgreSQL on Aurora and in Multi-AZ DB clusters logs statements: those that change objects, or those that take long.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV2_AWS_27" }],
  tags: ["audit", "logging", "parameter-group"],
  remediationSteps:
    "Set log_statement to ddl, or log_min_duration_statement to what counts as slow, in the parameter group. It takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    if (!/^(aurora-postgresql|postgres)$/.test(textOf(props.engine) ?? "")) return;
    const parameters = parametersOf("cluster", props, stack);
    if (logsStatements(parameters)) return;
    report({
      at: parameters.at,
      found: `${parameters.group === undefined ? "AWS's own parameter group" : `parameter group "${parameters.group.name}"`}, which logs no statement`,
      expected: "log_statement = ddl, mod or all, or log_min_duration_statement of 0 or more",
      fix: "set log_statement to ddl in a parameter group of the cluster",
    });
  },
});
