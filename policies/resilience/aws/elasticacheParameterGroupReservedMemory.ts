/** A snapshot or a new replica needs memory for what changes meanwhile; where data may fill the node it swaps, and fails. */
import { caches } from "../../../components/standards/caches.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, numberOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-parameter-group-reserved-memory",
  description: "ElastiCache parameter groups leave memory for snapshots and replicas.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "parameter-group"],
  remediationSteps: "Set reserved-memory-percent to 25 or more, or take it out of the group; it is taken up at once.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-memory-management.html",
  resources: ["aws:elasticache/parameterGroup:ParameterGroup"],
  parameters: {
    minimumPercent: {
      type: "integer",
      minimum: 0,
      maximum: 100,
      default: caches.reservedMemoryPercent,
      description: "Percent of a node's memory that is kept free of data at least.",
    },
  },
  check: ({ props, config, report }) => {
    if (!/^(redis|valkey)/.test(textOf(props.family) ?? "")) return;
    for (const { place, entry } of entriesOf(props.parameters)) {
      const percent = numberOf(entry.value);
      if (entry.name !== "reserved-memory-percent" || percent === undefined || percent >= config.minimumPercent)
        continue;
      report({
        at: `parameters[${place}].value`,
        found: `reserved-memory-percent = ${percent}`,
        expected: `${config.minimumPercent} or more`,
        fix: `set it to ${config.minimumPercent}, or take it out`,
      });
    }
  },
});
