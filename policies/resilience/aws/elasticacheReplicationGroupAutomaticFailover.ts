/** Without it a lost primary stays lost until somebody promotes a replica by hand. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-automatic-failover",
  description: "ElastiCache replication groups fail over by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "ElastiCache.3" },
    { standard: "Checkov", id: "CKV2_AWS_50" },
  ],
  tags: ["availability"],
  remediationSteps:
    "Set automaticFailoverEnabled to true; it needs a replica (numCacheClusters 2, or replicasPerNodeGroup 1).",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-3",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    // A secondary of a global group is promoted by hand, with its region.
    if (props.automaticFailoverEnabled === true || textOf(props.globalReplicationGroupId)) return;
    report({ at: "automaticFailoverEnabled", expected: "true", fix: "set it to true, with a replica in another zone" });
  },
});
