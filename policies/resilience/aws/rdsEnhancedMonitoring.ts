/** CloudWatch sees a database from outside, once a minute; which process ate the memory or the disk is known only to enhanced monitoring. */
import { stackPolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { cluster, clusterInstance, engineInStack, isAurora, isCustom } from "../../resources/rdsTopology.ts";
import type { Stack } from "../../stack.ts";

const isMonitored = (stack: Stack) => (numberOf(stack.given("monitoringInterval")) ?? 0) > 0;

export const policy = stackPolicy({
  name: "aws-rds-enhanced-monitoring",
  description: "RDS instances and clusters have enhanced monitoring.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [
    { standard: "FSBP", id: "RDS.6" },
    { standard: "Checkov", id: "CKV_AWS_118" },
  ],
  tags: ["monitoring"],
  remediationSteps:
    "Set monitoringInterval and monitoringRoleArn (a role with AmazonRDSEnhancedMonitoringRole). It takes no restart; its logs are paid for.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-6",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report, stack }) => {
    // Aurora's instances have it each, or all by their cluster; of a Multi-AZ cluster only the cluster is declared.
    const engine = engineInStack(props, stack);
    if ((type === cluster && isAurora({ engine })) || isCustom({ engine }) || isMonitored(stack)) return;
    if (type === clusterInstance) {
      const around = stack.referred("clusterIdentifier", cluster);
      if (around !== undefined && isMonitored(stack.around(around))) return;
    }
    report({ at: "monitoringInterval", expected: "1, 5, 10, 15, 30 or 60 (seconds)", fix: "set it, such as to 60" });
  },
});
