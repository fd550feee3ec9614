/** MemoryDB is kept as a database, not as a cache: without snapshots there is no way back to before a mistake. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { minimumDays, tooShort } from "../../resources/retention.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-backup-retention",
  description:
    "MemoryDB clusters keep their snapshots long enough to go back to before a mistake that was noticed late.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["backup"],
  remediationSteps: "Set snapshotRetentionLimit; it takes no restart.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  parameters: { minimumDays },
  check: ({ props, config, report }) => {
    const days = numberOf(props.snapshotRetentionLimit);
    // Unset is 0, which is none.
    if (days !== undefined && days >= config.minimumDays) return;
    report(tooShort("snapshotRetentionLimit", config.minimumDays));
  },
});
