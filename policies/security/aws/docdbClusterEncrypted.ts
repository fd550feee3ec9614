/** DocumentDB does not encrypt by itself: whoever gets at a disk or a snapshot of such a cluster reads it. */

import { resourcePolicy } from "../../policy.ts";
import { refuseRestored } from "../../resources/documentStores.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-encrypted",
  description: "DocumentDB clusters are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "DocumentDB.1" },
    { standard: "Checkov", id: "CKV_AWS_74" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set storageEncrypted to true on a new cluster, restored from a snapshot of the old one with a kmsKeyId. It can't be changed in place.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-1",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.storageEncrypted === true) return;
    refuseRestored(props, "snapshotIdentifier", "restoreToPointInTime");
    report({
      at: "storageEncrypted",
      expected: "true",
      fix: "set it to true; a cluster that is there has to be restored from its snapshot with a key",
    });
  },
});
