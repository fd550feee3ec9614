/** Neptune does not encrypt by itself: whoever gets at a disk or a snapshot of such a cluster reads it. */

import { resourcePolicy } from "../../policy.ts";
import { refuseRestored } from "../../resources/documentStores.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-encrypted",
  description: "Neptune clusters are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Neptune.1" },
    { standard: "Checkov", id: "CKV_AWS_44" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set storageEncrypted to true on a new cluster, restored from a snapshot of the old one with a kmsKeyArn. It can't be changed in place.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-1",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.storageEncrypted === true) return;
    // The provider fills in false.
    refuseRestored(props, "snapshotIdentifier");
    report({
      at: "storageEncrypted",
      expected: "true",
      fix: "set it to true; a cluster that is there has to be restored from its snapshot with a key",
    });
  },
});
