/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { isOwnKey } from "../../resources/ownership.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-namespace-customer-key",
  description: "Namespaces of Redshift Serverless are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [
    { standard: "SecurityHub", id: "RedshiftServerless.4" },
    { standard: "Checkov", id: "CKV_AWS_282" },
  ],
  tags: ["encryption-at-rest", "customer-managed-key"],
  remediationSteps: "Give the ARN of a KMS key of your own.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-4",
  resources: ["aws:redshiftserverless/namespace:Namespace"],
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
