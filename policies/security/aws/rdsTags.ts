/** Who owns a database, what it costs and what backs it up goes by tags. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-rds-tags",
  description: "RDS instances and clusters, their snapshots and subnet groups are tagged.",
  // One each for clusters, their snapshots, instances, their snapshots and subnet groups.
  references: [
    { standard: "SecurityHub", id: "RDS.28" },
    { standard: "SecurityHub", id: "RDS.29" },
    { standard: "SecurityHub", id: "RDS.30" },
    { standard: "SecurityHub", id: "RDS.32" },
    { standard: "SecurityHub", id: "RDS.33" },
  ],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-28",
  resources: [
    "aws:rds/cluster:Cluster",
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/instance:Instance",
    "aws:rds/snapshot:Snapshot",
    "aws:rds/subnetGroup:SubnetGroup",
  ],
});
