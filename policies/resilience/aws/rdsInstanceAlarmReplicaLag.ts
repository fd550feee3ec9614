/** A replica that is behind answers with old data, and loses what it lacks when it is promoted; nothing else tells of it. */
import { alarms } from "../../../components/standards/alarms.ts";
import { stackPolicy } from "../../policy.ts";
import { watchedMetrics } from "../../resources/awsAlarms.ts";
import { awsDatabase } from "../../resources/awsDatabases.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-alarm-replica-lag",
  description: "RDS replicas have an alarm on their lag.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Add a MetricAlarm on ReplicaLag of the database, with an action that reaches somebody.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ type, props, report, stack }) => {
    if (!isReplica(props)) return;
    const watched = watchedMetrics(stack, { type, props });
    if (alarms.replicaLag.some((metric) => watched.has(metric))) return;
    const { dimension, identifying } = awsDatabase(type);
    report({
      at: identifying,
      found: "no alarm of the stack on its ReplicaLag",
      expected: "an alarm on ReplicaLag",
      fix: `add a MetricAlarm with namespace AWS/RDS, dimension ${dimension} and metricName ReplicaLag`,
    });
  },
});
