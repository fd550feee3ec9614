import type { Table } from "../../support/table.ts";

const rest = { at: "adminUsername", expected: "a name of your own", fix: "set it to a name that nobody guesses" };

export const table: Table = {
  good: { props: { adminUsername: "warehouse_owner" } },
  bad: [
    { what: "the default", props: { adminUsername: "admin" }, found: '"admin"', ...rest },
    {
      what: "a namespace that does not say",
      props: { adminUsername: undefined },
      found: 'not set, which is "admin"',
      ...rest,
    },
  ],
  unknown: ["adminUsername"],
};
