import type { Table } from "../../support/table.ts";

const wrong = {
  at: "conninfo",
  found: "a password",
  expected: "a certificate or a passfile",
  fix: "log in by certificate or from a passfile",
};

export const table: Table = {
  good: { props: { conninfo: "host=db user=replica passfile=/etc/pgpass sslmode=verify-full", publications: ["all"] } },
  alsoGood: [{ what: "a URL without", props: { conninfo: "postgresql://replica@db/app" } }],
  bad: [
    { what: "a password", props: { conninfo: "host=db user=replica password='8aZ0 xyz'" }, ...wrong },
    { what: "a URL with one", props: { conninfo: "postgresql://replica:8aZ0@db/app" }, ...wrong },
  ],
  unknown: ["conninfo"],
};
