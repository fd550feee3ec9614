/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-namespace-own-kms-key",
  description: "Redshift Serverless namespaces are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [
    { standard: "SecurityHub", id: "RedshiftServerless.4" },
    { standard: "Checkov", id: "CKV_AWS_282" },
  ],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give the ARN of a KMS key of your own.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-4",
  resources: ["aws:redshiftserverless/namespace:Namespace"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
