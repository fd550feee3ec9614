import type { Table } from "../../support/table.ts";

const wrong = { expected: "require, verify-ca or verify-full", fix: "set it to verify-full, or to require" };

export const table: Table = {
  good: { props: { host: "db.internal", sslmode: "require" } },
  alsoGood: [
    { what: "the default", props: { sslmode: undefined } },
    { what: "a tunnel", props: { host: "127.0.0.1", sslmode: "disable" } },
    { what: "Cloud SQL's connector", props: { scheme: "gcppostgres", sslmode: "disable" } },
  ],
  bad: [
    { what: "clear text", props: { sslmode: "disable" }, at: "sslmode", found: '"disable"', ...wrong },
    {
      what: "clear text if the server wants it",
      props: { sslmode: undefined, sslMode: "prefer" },
      at: "sslMode",
      found: '"prefer"',
      ...wrong,
    },
  ],
  unknown: ["host", "sslmode"],
};
