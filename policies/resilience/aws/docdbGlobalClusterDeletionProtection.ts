/** Without its global cluster the regions are no longer replicas of each other. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-global-cluster-deletion-protection",
  description: "DocumentDB global clusters can't be deleted before their protection is taken off.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["deletion", "replication"],
  remediationSteps: "Set deletionProtection to true; it takes no restart.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/global-clusters.html",
  resources: ["aws:docdb/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    if (props.deletionProtection === true) return;
    report({ at: "deletionProtection", expected: "true", fix: "set it to true" });
  },
  remedy: { deletionProtection: true },
});
