/** A database whose connections are used up turns all away, those who would repair it too. */
import { alarms } from "../../../components/standards/alarms.ts";
import { stackPolicy } from "../../policy.ts";
import { watchedMetrics } from "../../resources/awsAlarms.ts";
import { awsDatabase } from "../../resources/awsDatabases.ts";

export const policy = stackPolicy({
  name: "aws-rds-alarm-connections",
  description: "RDS instances and clusters have an alarm on their connections.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Add a MetricAlarm on DatabaseConnections of the database, with an action that reaches somebody.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report, stack }) => {
    const watched = watchedMetrics(stack, { type, props });
    if (alarms.connections.some((metric) => watched.has(metric))) return;
    const { dimension, identifying } = awsDatabase(type);
    report({
      at: identifying,
      found: "no alarm of the stack on its DatabaseConnections",
      expected: "an alarm on DatabaseConnections",
      fix: `add a MetricAlarm with namespace AWS/RDS, dimension ${dimension} and metricName DatabaseConnections`,
    });
  },
});
