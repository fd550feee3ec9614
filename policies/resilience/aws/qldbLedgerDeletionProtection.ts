/** A ledger is kept because its history must not go away; unprotected it goes with a click. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-qldb-ledger-deletion-protection",
  description: "QLDB ledgers can't be deleted before their protection is taken off.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_172" }],
  tags: ["deletion"],
  remediationSteps: "Set deletionProtection to true, or leave it out; it takes no downtime.",
  url: "https://docs.aws.amazon.com/qldb/latest/developerguide/ledger-management.basics.html",
  resources: ["aws:qldb/ledger:Ledger"],
  // Unset is true.
  check: ({ props, report }) => {
    if (props.deletionProtection !== false) return;
    report({ at: "deletionProtection", expected: "true, the default", fix: "set it to true" });
  },
  remedy: { deletionProtection: true },
});
