/** An unencrypted instance leaves its rows readable on disks, in snapshots and in backups, and can't be encrypted later without a copy. */
import { resourcePolicy } from "../../policy.ts";
import { isReplica, isRestored } from "../../resources/rdsCopies.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-encrypted",
  description: "RDS instances are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.3" },
    { standard: "CIS-AWS", id: "3.2.1" },
    { standard: "Checkov", id: "CKV_AWS_16" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps:
    "Set storageEncrypted to true before the instance is made. One that exists is replaced: copy its snapshot with a key, restore from the copy.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    // A replica is encrypted when its source is.
    if (isReplica(props) || props.storageEncrypted === true) return;
    if (props.storageEncrypted === undefined && isRestored(props))
      throw new Undecided("it is encrypted if what it is restored from is");
    report({ at: "storageEncrypted", expected: "true", fix: "set it to true before the instance is made" });
  },
});
