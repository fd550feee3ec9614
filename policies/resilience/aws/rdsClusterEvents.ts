/** A cluster that failed over or will be patched tonight says so in an event, which nobody sees without a subscription. */
import { rdsEvents } from "../../../components/standards/rdsEvents.ts";
import { stackPolicy } from "../../policy.ts";
import { untoldCategories } from "../../resources/rdsEvents.ts";

export const policy = stackPolicy({
  name: "aws-rds-cluster-events",
  description: "RDS clusters tell somebody when they fail or are maintained.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "FSBP", id: "RDS.19" }],
  tags: ["monitoring"],
  remediationSteps:
    "Add an EventSubscription with sourceType db-cluster, these categories and an SNS topic that somebody reads.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-19",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    const wanted = rdsEvents.cluster;
    const missing = untoldCategories(stack, props, {
      sourceType: "db-cluster",
      identifying: "clusterIdentifier",
      wanted,
    });
    if (missing.length === 0) return;
    report({
      at: "clusterIdentifier",
      found: `no subscription of the stack to its events of ${missing.join(", ")}`,
      expected: `subscriptions to ${wanted.join(", ")}`,
      fix: "add an EventSubscription with sourceType db-cluster and these categories",
    });
  },
});
