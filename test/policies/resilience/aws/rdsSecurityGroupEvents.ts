import type { Table } from "../../support/table.ts";

const expected = "configuration change, failure";
const fix = "add the categories, or remove eventCategories";

export const table: Table = {
  good: {
    props: { sourceType: "db-security-group", eventCategories: ["configuration change", "failure"], enabled: true },
  },
  alsoGood: [
    { what: "all categories", props: { eventCategories: undefined, enabled: undefined } },
    { what: "another source", props: { sourceType: "db-instance", eventCategories: ["backup"] } },
  ],
  bad: [
    {
      what: "one category of the two",
      props: { eventCategories: ["failure"] },
      ...{ at: "eventCategories", found: "no configuration change", expected, fix },
    },
    {
      what: "neither of them",
      props: { eventCategories: ["backup"] },
      ...{ at: "eventCategories", found: "no configuration change and no failure", expected, fix },
    },
    {
      what: "a subscription that is off",
      props: { enabled: false },
      ...{ at: "enabled", found: "false", expected: "true", fix: "remove it" },
    },
  ],
  unknown: ["sourceType", "eventCategories", "enabled"],
};
