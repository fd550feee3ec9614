import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { publiclyAccessible: false } },
  alsoGood: [{ what: "an instance that does not say", props: { publiclyAccessible: undefined } }],
  bad: [
    {
      what: "a public instance",
      props: { publiclyAccessible: true },
      ...{ at: "publiclyAccessible", found: "true", expected: "false" },
      fix: "set it to false, which makes the instance anew, and connect from inside the VPC",
    },
  ],
  unknown: ["publiclyAccessible"],
};
