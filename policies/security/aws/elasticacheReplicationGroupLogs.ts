/** The engine's log says who failed over, what was slow to load and which commands were refused; it is kept nowhere unless it is delivered. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, numberOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-replication-group-logs",
  description: "ElastiCache replication groups deliver their engine log.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["audit", "logging"],
  remediationSteps:
    "Add a logDeliveryConfiguration with logType engine-log to a log group of CloudWatch; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html",
  resources: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    // The engine log came with Redis OSS 6.2.
    if ((numberOf(/^\d+/.exec(textOf(props.engineVersion) ?? "")?.[0]) ?? 6) < 6) return;
    const delivered = entriesOf(props.logDeliveryConfigurations).some(({ entry }) => entry.logType === "engine-log");
    if (delivered) return;
    report({
      at: "logDeliveryConfigurations",
      expected: "one with logType engine-log",
      fix: "add one that delivers to a log group of CloudWatch",
    });
  },
});
