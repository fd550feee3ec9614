import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { publiclyAccessible: false } },
  alsoGood: [{ what: "one that does not say", props: { publiclyAccessible: undefined } }],
  bad: [
    {
      what: "a public one",
      props: { publiclyAccessible: true },
      ...{ at: "publiclyAccessible", found: "true", expected: "false" },
      fix: "set it to false, and connect from inside the VPC",
    },
  ],
  unknown: ["publiclyAccessible"],
};
