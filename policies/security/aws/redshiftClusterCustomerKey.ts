/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { isOwnKey } from "../../resources/ownership.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-customer-key",
  description: "Redshift clusters are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_142" }],
  tags: ["encryption-at-rest", "customer-managed-key"],
  remediationSteps: "Give the ARN of a KMS key of your own.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    if (isOwnKey(props.kmsKeyId)) return;
    report({
      at: "kmsKeyId",
      found: "no key of your own",
      expected: "a KMS key of your own",
      fix: "set it to the ARN of a KMS key of your own",
    });
  },
});
