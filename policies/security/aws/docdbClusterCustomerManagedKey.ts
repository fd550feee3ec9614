/** Only with a key of one's own can snapshots be shared with another account, and access be logged and ended by the key. */

import { resourcePolicy } from "../../policy.ts";
import { keyProblem } from "../../resources/customerKeys.ts";
import { refuseRestored } from "../../resources/documentStores.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-customer-managed-key",
  description: "DocumentDB clusters are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_182" }],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set kmsKeyId to the ARN of a key of the account's. This makes the cluster anew.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html",
  resources: ["aws:docdb/cluster:Cluster", "aws:docdb/elasticCluster:ElasticCluster"],
  check: ({ props, report }) => {
    const found = keyProblem(props.kmsKeyId);
    if (found === undefined) return;
    refuseRestored(props, "snapshotIdentifier", "restoreToPointInTime");
    report({
      at: "kmsKeyId",
      found,
      expected: "the ARN of a customer managed key",
      fix: "create a key in KMS and set its ARN, which makes the cluster anew",
    });
  },
});
