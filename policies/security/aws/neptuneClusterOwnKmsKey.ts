/** Only with a key of one's own can snapshots be shared with another account, and access be logged and ended by the key. */

import { resourcePolicy } from "../../policy.ts";
import { refuseRestored } from "../../resources/documentStores.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-own-kms-key",
  description: "Neptune clusters are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_347" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set kmsKeyArn to a key of the account's. This makes the cluster anew.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyArn", props.kmsKeyArn);
    if (finding === undefined) return;
    refuseRestored(props, "snapshotIdentifier");
    report(finding);
  },
});
