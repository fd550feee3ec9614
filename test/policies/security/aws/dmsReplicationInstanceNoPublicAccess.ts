import type { Table } from "../../support/table.ts";

const expected = "false";
const fix = "set it to false; the instance is replaced";

export const table: Table = {
  good: { props: { publiclyAccessible: false } },
  alsoGood: [{ what: "an instance that does not say", props: { publiclyAccessible: undefined } }],
  bad: [
    {
      what: "a public address",
      props: { publiclyAccessible: true },
      at: "publiclyAccessible",
      found: "true",
      expected,
      fix,
    },
  ],
  unknown: ["publiclyAccessible"],
};
