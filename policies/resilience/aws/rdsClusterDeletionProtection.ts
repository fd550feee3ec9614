/** A wrong stack, a renamed resource or a click deletes an unprotected cluster, and its automated backups with it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-deletion-protection",
  description: "RDS clusters can't be deleted before their protection is taken off.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.7" },
    { standard: "Checkov", id: "CKV_AWS_139" },
  ],
  tags: ["deletion"],
  remediationSteps: "Set deletionProtection to true; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-7",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.deletionProtection === true) return;
    report({ at: "deletionProtection", expected: "true", fix: "set it to true" });
  },
  remedy: { deletionProtection: true },
});
