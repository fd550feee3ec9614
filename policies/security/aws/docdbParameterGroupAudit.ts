/** An export of the audit log exports nothing while the parameter group does not have the server write it. */

import { resourcePolicy } from "../../policy.ts";
import { parameterOf } from "../../resources/documentStores.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-parameter-group-audit",
  description: "DocumentDB parameter groups turn auditing on.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_104" }],
  tags: ["audit", "parameter-group"],
  remediationSteps:
    "Set audit_logs to enabled (logins, users and definitions) or all (rows as well). It is taken up without a restart.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html",
  resources: ["aws:docdb/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    const set = parameterOf(props, "audit_logs");
    if (set !== undefined && !["disabled", "none", ""].includes(set.value)) return;
    report({
      at: set === undefined ? "parameters" : `parameters[${set.place}].value`,
      ...(set === undefined && { found: "no audit_logs, which is disabled" }),
      expected: "audit_logs = enabled, ddl, dml_read, dml_write or all",
      fix: "set audit_logs to enabled",
    });
  },
});
