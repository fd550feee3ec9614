/** An alarm without an action turns red on a page that nobody has open. */

import { stackPolicy } from "../../policy.ts";
import { entriesOf, type Props, textOf } from "../../read.ts";
import { metricAlarm } from "../../resources/awsAlarms.ts";
import { awsDatabases } from "../../resources/awsDatabases.ts";

const namespaces = new Set<string>(Object.values(awsDatabases).map(({ namespace }) => namespace));

const isOnDatabase = (props: Props) =>
  [
    props.namespace,
    ...entriesOf(props.metricQueries).map(({ entry }) => (entry.metric as Props | undefined)?.namespace),
  ].some((namespace) => namespaces.has(textOf(namespace) ?? ""));

export const policy = stackPolicy({
  name: "aws-cloudwatch-database-alarm-actions",
  description: "Database alarms reach somebody.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps:
    "Set alarmActions to the ARN of an SNS topic that somebody reads, and leave actionsEnabled as it is.",
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html",
  resources: [metricAlarm],
  check: ({ props, report, stack }) => {
    if (!isOnDatabase(props)) return;
    if (props.actionsEnabled === false) {
      report({ at: "actionsEnabled", expected: "true, the default", fix: "remove it" });
      return;
    }
    if (Array.isArray(props.alarmActions) && props.alarmActions.length > 0) return;
    const name = textOf(props.name) || undefined;
    // One that combines others acts for them.
    const combined = stack
      .all("aws:cloudwatch/compositeAlarm:CompositeAlarm")
      .some(({ props: { alarmRule } }) => name !== undefined && textOf(alarmRule)?.includes(name));
    if (combined || stack.referring("alarmRule", "aws:cloudwatch/compositeAlarm:CompositeAlarm").length > 0) return;
    report({ at: "alarmActions", expected: "the ARN of an SNS topic or of another action", fix: "set it" });
  },
});
