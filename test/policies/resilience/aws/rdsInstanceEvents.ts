import type { Props } from "../../../../policies/read.ts";
import type { Table } from "../../support/table.ts";

const wanted = ["maintenance", "configuration change", "failure"];
const subscription = (props: Props, refers: Record<string, string> = {}) => ({
  type: "aws:rds/eventSubscription:EventSubscription",
  name: "events",
  props: { sourceType: "db-instance", sourceIds: ["main"], eventCategories: wanted, ...props },
  refers,
});
const bad = (missing: readonly string[]) => ({
  at: "identifier",
  found: `no subscription of the stack to its events of ${missing.join(", ")}`,
  expected: "subscriptions to maintenance, configuration change, failure",
  fix: "add an EventSubscription with sourceType db-instance and these categories",
});

export const table: Table = {
  good: { props: { identifier: "main" }, others: [subscription({})] },
  alsoGood: [
    {
      what: "all sources and all categories",
      others: [subscription({ sourceType: undefined, sourceIds: [], eventCategories: [] })],
    },
    {
      what: "the categories in subscriptions of their own",
      others: wanted.map((category, place) => ({
        ...subscription({ eventCategories: [category] }),
        name: `events-${place}`,
      })),
    },
    {
      what: "one that the program refers to and whose name is not known yet",
      props: { identifier: undefined },
      others: [subscription({ sourceIds: [] }, { sourceIds: "subject" })],
    },
  ],
  bad: [
    { what: "no subscription", others: [], ...bad(wanted) },
    { what: "one that is off", others: [subscription({ enabled: false })], ...bad(wanted) },
    { what: "one to another source", others: [subscription({ sourceType: "db-snapshot" })], ...bad(wanted) },
    { what: "one to another of its kind", others: [subscription({ sourceIds: ["other"] })], ...bad(wanted) },
    { what: "one to other categories", others: [subscription({ eventCategories: ["backup"] })], ...bad(wanted) },
  ],
  unknown: ["identifier"],
};
