/** A full disk stops an instance, and the transactions that would have freed it; an alarm comes hours before. */
import { alarms } from "../../../components/standards/alarms.ts";
import { stackPolicy } from "../../policy.ts";
import { watchedMetrics } from "../../resources/awsAlarms.ts";
import { awsDatabase } from "../../resources/awsDatabases.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-alarm-storage",
  description: "RDS instances have an alarm on their free storage.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Add a MetricAlarm on FreeStorageSpace of the database, with an action that reaches somebody.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ type, props, report, stack }) => {
    const watched = watchedMetrics(stack, { type, props });
    if (alarms.storage.some((metric) => watched.has(metric))) return;
    const { dimension, identifying } = awsDatabase(type);
    report({
      at: identifying,
      found: "no alarm of the stack on its FreeStorageSpace",
      expected: "an alarm on FreeStorageSpace",
      fix: `add a MetricAlarm with namespace AWS/RDS, dimension ${dimension} and metricName FreeStorageSpace`,
    });
  },
});
