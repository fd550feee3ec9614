import { backedUpTypes } from "../../../../policies/resources/awsDatabases.ts";
import type { Table } from "../../support/table.ts";

const selection = { type: "aws:backup/selection:Selection", name: "selection", props: { resources: ["*"] } };
const finding = {
  at: "tags",
  found: "no Selection in the stack, and no tag by which another selects",
  expected: "a plan that backs it up",
  fix: "add a backup Plan and a Selection with its ARN",
};
const config = { tagKeys: ["backup"] };

const one: Table = {
  good: { props: { tags: { backup: "daily" } }, config },
  alsoGood: [
    { what: "a tag of the provider's", props: { tags: {}, tagsAll: { backup: "daily" } } },
    { what: "a plan in the stack, which is another policy's", props: { tags: {} }, others: [selection] },
  ],
  bad: [
    { what: "a tag by which none selects", config: {}, ...finding },
    { what: "no tag", props: { tags: undefined }, ...finding },
  ],
  unknown: ["tags"],
};

export const tables = Object.fromEntries(backedUpTypes.map((type) => [type, one]));
