/** DB security groups are left over from before VPCs; who still subscribes to their events wants to know of every change. */
import { rdsEvents } from "../../../components/standards/rdsEvents.ts";
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-security-group-events",
  description: "RDS event subscriptions on security groups are to all that matter.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "FSBP", id: "RDS.22" }],
  tags: ["monitoring"],
  remediationSteps: "Add the categories, or remove eventCategories, which means all.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-22",
  resources: ["aws:rds/eventSubscription:EventSubscription"],
  check: ({ props, report }) => {
    if (props.sourceType !== "db-security-group") return;
    const categories = textsOf(props.eventCategories);
    const missing = rdsEvents.securityGroup.filter((category) => !categories.includes(category));
    if (props.enabled === false) report({ at: "enabled", expected: "true", fix: "remove it" });
    // None is all.
    else if (categories.length > 0 && missing.length > 0)
      report({
        at: "eventCategories",
        found: `no ${missing.join(" and no ")}`,
        expected: rdsEvents.securityGroup.join(", "),
        fix: "add the categories, or remove eventCategories",
      });
  },
});
