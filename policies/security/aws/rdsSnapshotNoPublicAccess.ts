/** A public snapshot can be restored by every AWS account there is: it is a published dump. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-snapshot-no-public-access",
  description: "RDS snapshots are not public.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "RDS.1" },
    { standard: "Checkov", id: "CKV_AWS_302" },
  ],
  tags: ["network", "backup"],
  remediationSteps:
    "Remove all from sharedAccounts and name the accounts that need it. What was public counts as copied: change every secret in it.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1",
  resources: [
    "aws:rds/snapshot:Snapshot",
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/snapshotCopy:SnapshotCopy",
    "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
  ],
  check: ({ props, report }) => {
    const place = textsOf(props.sharedAccounts).indexOf("all");
    if (place < 0) return;
    report({
      at: `sharedAccounts[${place}]`,
      expected: "account ids, or no sharing",
      fix: "remove all, and name the accounts that need it",
    });
  },
});
