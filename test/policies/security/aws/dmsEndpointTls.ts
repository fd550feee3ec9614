import type { Table } from "../../support/table.ts";

const expected = "require, verify-ca or verify-full";
const fix = "set it to verify-full with a certificateArn, where the engine has it";

export const table: Table = {
  good: { props: { engineName: "postgres", endpointType: "source", sslMode: "require" } },
  alsoGood: [
    { what: "an engine that is always encrypted", props: { engineName: "dynamodb", sslMode: undefined } },
    { what: "an engine with settings of its own", props: { engineName: "redis", sslMode: undefined } },
  ],
  bad: [
    {
      what: "an endpoint that does not say",
      props: { sslMode: undefined },
      at: "sslMode",
      found: "not set",
      expected,
      fix,
    },
    { what: "none", props: { sslMode: "none" }, at: "sslMode", found: '"none"', expected, fix },
    {
      what: "DocumentDB without",
      props: { engineName: "docdb", sslMode: undefined },
      at: "sslMode",
      found: "not set",
      expected,
      fix,
    },
  ],
  unknown: ["engineName", "sslMode"],
};
