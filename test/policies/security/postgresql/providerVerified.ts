import type { Table } from "../../support/table.ts";

const wrong = {
  at: "sslmode",
  found: "require, without sslrootcert",
  expected: "verify-full",
  fix: "set it to verify-full, with sslrootcert",
};

export const table: Table = {
  good: { props: { host: "db.example.com", sslmode: "verify-full" } },
  alsoGood: [
    { what: "an authority", props: { sslmode: "require", sslrootcert: "ca.pem" } },
    { what: "a private address", props: { host: "10.1.2.3", sslmode: "require" } },
    { what: "a private name", props: { host: "db.internal", sslmode: undefined } },
    { what: "a name of a network's own", props: { host: "db", sslmode: "require" } },
    { what: "clear text, which another policy judges", props: { sslmode: "disable" } },
    { what: "RDS's connector", props: { scheme: "awspostgres", sslmode: "require" } },
  ],
  bad: [
    { what: "any certificate", props: { sslmode: "require" }, ...wrong },
    { what: "the default", props: { sslmode: undefined }, ...wrong },
    { what: "a public address", props: { host: "8.8.4.4", sslmode: "require" }, ...wrong },
  ],
  unknown: ["host", "sslmode"],
};
