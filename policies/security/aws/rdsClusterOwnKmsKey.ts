/** AWS's own key can't be withdrawn, shared with another account or kept from one of the account's administrators. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-own-kms-key",
  description: "RDS clusters are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_327" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Make a KMS key and name it as kmsKeyId. This replaces the cluster: restore its snapshot with that key.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
