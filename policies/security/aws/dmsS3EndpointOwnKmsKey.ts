/** With a key of one's own each use is logged, and taking the key away closes the data. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-dms-s3-endpoint-own-kms-key",
  description: "DMS endpoints for S3 encrypt with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_298" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give serverSideEncryptionKmsKeyId with encryptionMode SSE_KMS; of a source, kmsKeyArn.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html",
  resources: ["aws:dms/s3Endpoint:S3Endpoint"],
  check: ({ props, report }) => {
    // The older property is all that a source has.
    const finding = withoutOwnKey("serverSideEncryptionKmsKeyId", props.serverSideEncryptionKmsKeyId, props.kmsKeyArn);
    if (finding !== undefined) report(finding);
  },
});
