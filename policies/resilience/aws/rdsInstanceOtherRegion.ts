/** Automated backups are in their instance's region: when the region is lost, or the account is, so are they. */
import { stackPolicy } from "../../policy.ts";
import { isReplica } from "../../resources/rdsCopies.ts";
import { instance } from "../../resources/rdsTopology.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-other-region",
  description: "RDS instances have their backups, or a replica, in another region.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["backup", "region"],
  remediationSteps:
    "Add an InstanceAutomatedBackupsReplication with the other region and this instance's ARN, and a KMS key there if it is encrypted.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report, stack }) => {
    if (isReplica(props)) return;
    const replication = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
    if (stack.referring("sourceDbInstanceArn", replication).length > 0) return;
    const replicas = stack.referring("replicateSourceDb", instance);
    if (replicas.some((replica) => replica.props.region !== props.region)) return;
    report({
      at: "backupRetentionPeriod",
      found: "no replication of its backups, and no replica in another region",
      expected: "one of the two",
      fix: "add an InstanceAutomatedBackupsReplication whose sourceDbInstanceArn is this instance's",
    });
  },
});
