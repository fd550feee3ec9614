/** A member of a cluster with a public address puts the whole cluster within reach of anybody who has, or guesses, a password. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-instance-no-public-access",
  description: "Aurora instances and shard groups have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "RDS.2" },
    { standard: "CIS-AWS", id: "3.2.3" },
    { standard: "Checkov", id: "CKV_AWS_17" },
  ],
  tags: ["network"],
  remediationSteps:
    "Set publiclyAccessible to false; reach the cluster from inside its VPC, through a bastion or a VPN. The address goes away without a restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2",
  resources: ["aws:rds/clusterInstance:ClusterInstance", "aws:rds/shardGroup:ShardGroup"],
  check: ({ props, report }) => {
    if (props.publiclyAccessible !== true) return;
    report({ at: "publiclyAccessible", expected: "false", fix: "set it to false, and connect from inside the VPC" });
  },
  remedy: { publiclyAccessible: false },
});
