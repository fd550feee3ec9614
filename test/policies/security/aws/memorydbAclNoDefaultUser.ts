import type { Table } from "../../support/table.ts";

const expected = "users of your own";
const fix = "take it out";

export const table: Table = {
  good: { props: { userNames: ["app"] } },
  alsoGood: [{ what: "an ACL of nobody", props: { userNames: undefined } }],
  bad: [
    {
      what: "the user default",
      props: { userNames: ["app", "default"] },
      at: "userNames[1]",
      found: '"default"',
      expected,
      fix,
    },
  ],
  unknown: ["userNames"],
};
