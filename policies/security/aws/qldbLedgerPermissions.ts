/** With ALLOW_ALL whoever may send anything to a ledger may read and change all of it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-qldb-ledger-permissions",
  description: "QLDB ledgers check permissions for each table and command.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "Checkov", id: "CKV_AWS_170" }],
  tags: ["permissions"],
  remediationSteps: "Set permissionsMode to STANDARD, after the users' IAM policies grant their PartiQL commands.",
  url: "https://docs.aws.amazon.com/qldb/latest/developerguide/getting-started-standard-mode.html",
  resources: ["aws:qldb/ledger:Ledger"],
  check: ({ props, report }) => {
    if (props.permissionsMode === "STANDARD") return;
    report({ at: "permissionsMode", expected: '"STANDARD"', fix: "set it to STANDARD" });
  },
});
