/** A failover, a node that was replaced or a snapshot that failed is known to nobody without a topic. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-notifications",
  description: "MemoryDB clusters tell a topic what happens to them.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Set snsTopicArn to the ARN of an SNS topic that somebody reads; it takes no restart.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/monitoring-sns.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textOf(props.snsTopicArn)) return;
    report({ at: "snsTopicArn", expected: "an SNS topic", fix: "give the ARN of a topic that somebody reads" });
  },
});
