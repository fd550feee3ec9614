/** A database without any alarm is found to be down, full or overrun by its users, and after them by those who run it. */

import { stackPolicy } from "../../policy.ts";
import { watchedMetrics } from "../../resources/awsAlarms.ts";
import { awsDatabase, databaseTypes } from "../../resources/awsDatabases.ts";

export const policy = stackPolicy({
  name: "aws-cloudwatch-database-alarm",
  description: "Databases have an alarm.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps:
    "Add a MetricAlarm on the metric that ends the database first (its storage, memory or throttled requests), with an action that reaches somebody.",
  url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html",
  resources: databaseTypes,
  check: ({ type, props, report, stack }) => {
    if (watchedMetrics(stack, { type, props }).size > 0) return;
    const { dimension, identifying, namespace } = awsDatabase(type);
    report({
      at: identifying,
      found: "no alarm of the stack on any of its metrics",
      expected: "an alarm",
      fix: `add a MetricAlarm with namespace ${namespace} and dimension ${dimension}`,
    });
  },
});
