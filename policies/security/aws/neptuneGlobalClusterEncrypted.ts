/** The clusters of a global cluster are encrypted only when it is, and it is not by itself. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-global-cluster-encrypted",
  description: "Neptune global clusters are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["encryption-at-rest", "replication"],
  remediationSteps: "Set storageEncrypted to true on the global cluster and on its clusters. This makes them anew.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/neptune-global-database.html",
  resources: ["aws:neptune/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    if (props.storageEncrypted === true) return;
    // From a cluster, it takes that one's, which is judged by itself.
    if (props.storageEncrypted !== false && props.sourceDbClusterIdentifier !== undefined) return;
    report({ at: "storageEncrypted", expected: "true", fix: "set it to true, which makes the global cluster anew" });
  },
});
