/** A database at its limit answers late before it does not answer at all; an alarm on its load comes first. */
import { alarms } from "../../../components/standards/alarms.ts";
import { stackPolicy } from "../../policy.ts";
import { watchedMetrics } from "../../resources/awsAlarms.ts";
import { awsDatabase } from "../../resources/awsDatabases.ts";

export const policy = stackPolicy({
  name: "aws-rds-alarm-load",
  description: "RDS instances and clusters have an alarm on their load.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Add a MetricAlarm on CPUUtilization of the database, with an action that reaches somebody.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report, stack }) => {
    const watched = watchedMetrics(stack, { type, props });
    if (alarms.load.some((metric) => watched.has(metric))) return;
    const { dimension, identifying } = awsDatabase(type);
    report({
      at: identifying,
      found: "no alarm of the stack on its CPUUtilization",
      expected: "an alarm on CPUUtilization",
      fix: `add a MetricAlarm with namespace AWS/RDS, dimension ${dimension} and metricName CPUUtilization`,
    });
  },
});
