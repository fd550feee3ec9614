/** Without encryption a copied disk or snapshot is the data itself. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-encrypted",
  description: "Redshift clusters are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Redshift.10" },
    { standard: "Checkov", id: "CKV_AWS_64" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set encrypted to true. AWS moves the data to encrypted blocks in the background; the cluster is read-only for a short time.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-10",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    // A text in the provider's SDK; unset is true.
    if (props.encrypted !== "false" && props.encrypted !== false) return;
    report({ at: "encrypted", found: "false", expected: "true", fix: "set it to true" });
  },
});
