/** A setting changed by hand (a log turned off, TLS no longer forced) shows in an event, which nobody sees without a subscription. */
import { rdsEvents } from "../../../components/standards/rdsEvents.ts";
import { stackPolicy } from "../../policy.ts";
import { untoldCategories } from "../../resources/rdsEvents.ts";

export const policy = stackPolicy({
  name: "aws-rds-parameter-group-events",
  description: "RDS parameter groups tell somebody when they are changed.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "FSBP", id: "RDS.21" }],
  tags: ["monitoring"],
  remediationSteps:
    "Add an EventSubscription with sourceType db-parameter-group, these categories and an SNS topic that somebody reads.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-21",
  resources: ["aws:rds/parameterGroup:ParameterGroup"],
  check: ({ props, report, stack }) => {
    const wanted = rdsEvents.parameterGroup;
    const missing = untoldCategories(stack, props, { sourceType: "db-parameter-group", identifying: "name", wanted });
    if (missing.length === 0) return;
    report({
      at: "name",
      found: `no subscription of the stack to its events of ${missing.join(", ")}`,
      expected: `subscriptions to ${wanted.join(", ")}`,
      fix: "add an EventSubscription with sourceType db-parameter-group and these categories",
    });
  },
});
