/** With a key of one's own each use is logged, and taking the key away closes the data. */

import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-own-kms-key",
  description: "DMS endpoints keep their passwords encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_296" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Give kmsKeyArn. It can't be changed later: this replaces the endpoint.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.html",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyArn", props.kmsKeyArn);
    if (finding !== undefined) report(finding);
  },
});
