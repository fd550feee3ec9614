/** A global table in one region is a table: with the region it is gone. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-global-table-regions",
  description: "DynamoDB global tables are in two regions or more.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability", "replication"],
  remediationSteps:
    "Add a region to replicas, with a table of the same name in it; new global tables are better made by replicas of a Table, which need no such table.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
  resources: ["aws:dynamodb/globalTable:GlobalTable"],
  check: ({ props, report }) => {
    const regions = new Set(entriesOf(props.replicas).map(({ entry }) => entry.regionName)).size;
    if (regions >= 2) return;
    report({
      at: "replicas",
      found: `${regions} ${regions === 1 ? "region" : "regions"}`,
      expected: "2 or more regions",
      fix: "add a replica in another region",
    });
  },
});
