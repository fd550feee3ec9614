/** Without its audit log nobody can say afterwards who read or changed what; Aurora MySQL does not write one by itself. */
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isOn, parametersOf } from "../../resources/rdsParameters.ts";

export const policy = stackPolicy({
  name: "aws-rds-cluster-aurora-mysql-audit",
  description: "Aurora MySQL writes an audit log.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "RDS.45" }],
  tags: ["audit", "logging", "parameter-group"],
  remediationSteps:
    "Set server_audit_logging to 1 and server_audit_events to CONNECT,QUERY_DCL,QUERY_DDL or more in the cluster's parameter group. It takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-45",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    if (!/^aurora(-mysql)?$/.test(textOf(props.engine) ?? "")) return;
    const { at, group, value } = parametersOf("cluster", props, stack);
    const place = group === undefined ? "AWS's own parameter group" : `parameter group "${group.name}"`;
    if (!isOn(value("server_audit_logging") ?? "")) {
      report({
        at,
        found: `${place} without server_audit_logging`,
        expected: "server_audit_logging = 1",
        fix: "set server_audit_logging to 1 and server_audit_events to CONNECT,QUERY_DCL,QUERY_DDL or more",
      });
    } else if ((value("server_audit_events") ?? "") === "") {
      report({
        at,
        found: `${place} with server_audit_logging, and no server_audit_events: nothing is written`,
        expected: "server_audit_events with at least one kind",
        fix: "set server_audit_events to CONNECT,QUERY_DCL,QUERY_DDL or more",
      });
    }
  },
});
