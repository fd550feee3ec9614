/** Who owns a database, what it costs and what backs it up goes by tags. */
import { resourcePolicy } from "../../policy.ts";
import { tagParameters, tagProblem } from "../../resources/tags.ts";

export const policy = resourcePolicy({
  name: "aws-rds-tags",
  description: "Databases of RDS, their snapshots and their subnet groups have tags.",
  enforcementLevel: "disabled",
  severity: "low",
  // One each for clusters, their snapshots, instances, their snapshots and subnet groups.
  references: [
    { standard: "SecurityHub", id: "RDS.28" },
    { standard: "SecurityHub", id: "RDS.29" },
    { standard: "SecurityHub", id: "RDS.30" },
    { standard: "SecurityHub", id: "RDS.32" },
    { standard: "SecurityHub", id: "RDS.33" },
  ],
  tags: ["tagging"],
  remediationSteps: "Set tags, or the provider's defaultTags for all resources at once.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-28",
  resources: [
    "aws:rds/cluster:Cluster",
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/instance:Instance",
    "aws:rds/snapshot:Snapshot",
    "aws:rds/subnetGroup:SubnetGroup",
  ],
  parameters: tagParameters,
  check: ({ props, config, report }) => {
    const found = tagProblem(props.tags, config.requiredTags);
    if (found === undefined) return;
    report({ at: "tags", found, expected: "tags, such as of the owner and the environment", fix: "set tags" });
  },
});
