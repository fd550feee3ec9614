/** Only with a key of one's own can snapshots be shared with another account, and access be logged and ended by the key. */

import { resourcePolicy } from "../../policy.ts";
import { keyProblem } from "../../resources/customerKeys.ts";
import { refuseRestored } from "../../resources/documentStores.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-customer-managed-key",
  description: "Neptune clusters are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_347" }],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set kmsKeyArn to a key of the account's. This makes the cluster anew.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    const found = keyProblem(props.kmsKeyArn);
    if (found === undefined) return;
    refuseRestored(props, "snapshotIdentifier");
    report({
      at: "kmsKeyArn",
      found,
      expected: "the ARN of a customer managed key",
      fix: "create a key in KMS and set its ARN, which makes the cluster anew",
    });
  },
});
