import type { Table } from "../../support/table.ts";

const expected = "verify-full, or verify-ca";
const fix = "set it to verify-full with the CA in certificateArn";

export const table: Table = {
  good: { props: { engineName: "mysql", sslMode: "verify-full" } },
  alsoGood: [
    { what: "the CA only", props: { sslMode: "verify-ca" } },
    { what: "an engine that can not check", props: { engineName: "sybase", sslMode: "require" } },
    { what: "none at all", props: { sslMode: "none" } },
  ],
  bad: [
    {
      what: "any server with any certificate",
      props: { sslMode: "require" },
      at: "sslMode",
      found: '"require"',
      expected,
      fix,
    },
  ],
  unknown: ["sslMode"],
};
