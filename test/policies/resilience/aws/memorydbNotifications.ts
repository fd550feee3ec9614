import type { Table } from "../../support/table.ts";

const expected = "an SNS topic";
const fix = "give the ARN of a topic that somebody reads";

export const table: Table = {
  good: { props: { snsTopicArn: "arn:aws:sns:eu-west-1:111122223333:databases" } },
  bad: [{ what: "none", props: { snsTopicArn: undefined }, at: "snsTopicArn", found: "not set", expected, fix }],
  unknown: ["snsTopicArn"],
};
