import type { Table } from "../../support/table.ts";

const expected = "password";
const fix = "set it to password, with a user of its own";

export const table: Table = {
  good: { props: { engineName: "mongodb", mongodbSettings: { authType: "password" } } },
  alsoGood: [
    { what: "an endpoint that does not say", props: { mongodbSettings: {} } },
    { what: "another engine", props: { engineName: "postgres", mongodbSettings: undefined } },
  ],
  bad: [
    {
      what: "none",
      props: { mongodbSettings: { authType: "no" } },
      at: "mongodbSettings.authType",
      found: '"no"',
      expected,
      fix,
    },
  ],
  unknown: ["mongodbSettings"],
};
