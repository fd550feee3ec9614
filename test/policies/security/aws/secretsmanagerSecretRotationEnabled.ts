import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "take it out and give rotationRules";

export const table: Table = {
  good: { props: { rotationEnabled: true, rotationRules: { automaticallyAfterDays: 30 } } },
  alsoGood: [{ what: "a rotation that does not say", props: { rotationEnabled: undefined } }],
  bad: [
    {
      what: "turned off",
      props: { rotationEnabled: false, rotationRules: undefined },
      at: "rotationEnabled",
      found: "false",
      expected,
      fix,
    },
  ],
  unknown: ["rotationEnabled"],
};
