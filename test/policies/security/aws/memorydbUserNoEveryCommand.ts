import type { Table } from "../../support/table.ts";

const expected = "categories of commands, or all but the dangerous ones";
const fix = "write -@all +@read +@write, or +@all -@dangerous";

export const table: Table = {
  good: {
    props: { userName: "app", accessString: "on ~app:* -@all +@read +@write", authenticationMode: { type: "iam" } },
  },
  alsoGood: [
    { what: "all but the dangerous", props: { accessString: "on ~* +@all -@dangerous" } },
    { what: "a user that is off", props: { accessString: "off ~* +@all" } },
  ],
  bad: [
    {
      what: "all of them",
      props: { accessString: "on ~* +@all" },
      at: "accessString",
      found: "every command allowed",
      expected,
      fix,
    },
    {
      what: "all of them again, by another name",
      props: { accessString: "on ~* &* -@dangerous allcommands" },
      at: "accessString",
      found: "every command allowed",
      expected,
      fix,
    },
  ],
  unknown: ["accessString"],
};
