import type { Table } from "../../support/table.ts";

const expected = "an SNS topic";
const fix = "give the ARN of a topic that somebody reads";

export const tables: Record<string, Table> = {
  "aws:elasticache/cluster:Cluster": {
    good: { props: { engine: "memcached", notificationTopicArn: "arn:aws:sns:eu-west-1:111122223333:databases" } },
    bad: [
      {
        what: "none",
        props: { notificationTopicArn: undefined },
        at: "notificationTopicArn",
        found: "not set",
        expected,
        fix,
      },
    ],
    unknown: ["notificationTopicArn"],
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { notificationTopicArn: "arn:aws:sns:eu-west-1:111122223333:databases" } },
    bad: [
      {
        what: "none",
        props: { notificationTopicArn: undefined },
        at: "notificationTopicArn",
        found: "not set",
        expected,
        fix,
      },
    ],
    unknown: ["notificationTopicArn"],
  },
};
