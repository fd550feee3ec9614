/** An unencrypted cluster leaves its rows readable on disks, in snapshots and in backups, and can't be encrypted later without a copy. */
import { resourcePolicy } from "../../policy.ts";
import { given, isReplica, isRestored } from "../../resources/rdsCopies.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-encrypted",
  description: "RDS clusters are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.27" },
    { standard: "Checkov", id: "CKV_AWS_96" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set storageEncrypted to true before the cluster is made. One that exists is replaced: restore its snapshot with a kmsKeyId.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // A replica is encrypted when its source is.
    if (isReplica(props) || props.storageEncrypted === true) return;
    if (props.storageEncrypted === undefined) {
      // Serverless v1 always is; a restored cluster with a key is, too.
      if (props.engineMode === "serverless") return;
      if (isRestored(props)) {
        if (given(props, "kmsKeyId")) return;
        throw new Undecided("it is encrypted if what it is restored from is");
      }
    }
    report({ at: "storageEncrypted", expected: "true", fix: "set it to true before the cluster is made" });
  },
});
