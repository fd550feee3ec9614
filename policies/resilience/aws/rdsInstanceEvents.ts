/** An instance that failed over, ran out of storage or will be restarted tonight says so in an event, which nobody sees without a subscription. */
import { rdsEvents } from "../../../components/standards/rdsEvents.ts";
import { stackPolicy } from "../../policy.ts";
import { untoldCategories } from "../../resources/rdsEvents.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-events",
  description: "RDS instances tell somebody when they fail, are changed or are maintained.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "FSBP", id: "RDS.20" }],
  tags: ["monitoring"],
  remediationSteps:
    "Add an EventSubscription with sourceType db-instance, these categories and an SNS topic that somebody reads.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-20",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  check: ({ props, report, stack }) => {
    const wanted = rdsEvents.instance;
    const missing = untoldCategories(stack, props, { sourceType: "db-instance", identifying: "identifier", wanted });
    if (missing.length === 0) return;
    report({
      at: "identifier",
      found: `no subscription of the stack to its events of ${missing.join(", ")}`,
      expected: `subscriptions to ${wanted.join(", ")}`,
      fix: "add an EventSubscription with sourceType db-instance and these categories",
    });
  },
});
