/** A full cluster that may evict any key throws data away in silence, which no replica or log brings back. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";

const evicting = ["allkeys-lru", "allkeys-lfu", "allkeys-random"];

export const policy = resourcePolicy({
  name: "aws-memorydb-parameter-group-no-eviction",
  description: "MemoryDB clusters never throw away keys that have no end.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["parameter-group", "durability"],
  remediationSteps:
    "Set maxmemory-policy to noeviction, or to one of the volatile-* that take keys with a time to live only; it is taken up at once.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/parametergroups.redis.html",
  resources: ["aws:memorydb/parameterGroup:ParameterGroup"],
  check: ({ props, report }) => {
    for (const { place, entry } of entriesOf(props.parameters)) {
      const evicts = evicting.find((one) => one === entry.value);
      if (entry.name !== "maxmemory-policy" || evicts === undefined) continue;
      report({
        at: `parameters[${place}].value`,
        found: `maxmemory-policy = ${evicts}`,
        expected: "noeviction, or one of volatile-*",
        fix: "set it to noeviction",
      });
    }
  },
});
