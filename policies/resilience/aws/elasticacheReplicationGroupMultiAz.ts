/** Replicas in the primary's zone are lost together with it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-multi-az",
  description: "ElastiCache replication groups have replicas in other zones.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV2_AWS_50" }],
  tags: ["availability"],
  remediationSteps:
    "Set multiAzEnabled to true, with automaticFailoverEnabled and a subnet group of several zones; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    // A secondary of a global group is a copy already.
    if (props.multiAzEnabled === true || textOf(props.globalReplicationGroupId)) return;
    report({ at: "multiAzEnabled", expected: "true", fix: "set it to true, with automaticFailoverEnabled" });
  },
});
