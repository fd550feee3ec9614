/** A snapshot that somebody took before a change is gone when the change turns out to be wrong. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-manual-snapshot-retention",
  description: "Redshift snapshots that people take are kept long enough to be of use.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup"],
  remediationSteps: "Set the retention to -1 (for ever), to 7 days or more, or leave it out.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html",
  resources: [
    "aws:redshift/cluster:Cluster",
    "aws:redshift/clusterSnapshot:ClusterSnapshot",
    "aws:redshift/snapshotCopy:SnapshotCopy",
    "aws:redshiftserverless/snapshot:Snapshot",
  ],
  parameters: {
    minimumDays: {
      type: "integer",
      minimum: 1,
      maximum: 3653,
      default: backups.minimumRetention,
      description: "Days that snapshots are kept at least.",
    },
  },
  check: ({ type, props, config, report }) => {
    const at =
      type === "aws:redshiftserverless/snapshot:Snapshot" ? "retentionPeriod" : "manualSnapshotRetentionPeriod";
    // Unset is for ever, and so is -1.
    const days = numberOf(props[at]) ?? -1;
    if (days < 0 || days >= config.minimumDays) return;
    report({
      at,
      expected: `at least ${config.minimumDays} (days), or -1`,
      fix: `set it to ${config.minimumDays} or more, or to -1 for ever`,
    });
  },
});
