/** Deleted without a last snapshot, by mistake or by a replacement, a cluster takes its data with it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-final-snapshot",
  description: "MemoryDB clusters leave a snapshot when they are deleted.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["deletion", "backup"],
  remediationSteps: "Set finalSnapshotName to a name that is not taken yet.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-final.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textOf(props.finalSnapshotName)) return;
    report({
      at: "finalSnapshotName",
      expected: "a name for the last snapshot",
      fix: "give one that is not taken yet",
    });
  },
});
