import type { Table } from "../../support/table.ts";

const wrong = {
  expected: "sslmode require, verify-ca or verify-full",
  fix: "set sslmode to verify-full, or to require",
};
const unset = "no sslmode, which is prefer";
const clear = "an sslmode that takes clear text";

export const tables: Record<string, Table> = {
  "postgresql:index/subscription:Subscription": {
    good: { props: { conninfo: "host=db.internal dbname=app sslmode=verify-full", publications: ["all"] } },
    alsoGood: [
      { what: "a URL", props: { conninfo: "postgresql://replica@db.internal:5432/app?sslmode=require" } },
      { what: "the same host", props: { conninfo: "host=localhost dbname=app" } },
      { what: "a socket", props: { conninfo: "host='/var/run/postgresql' dbname=app" } },
    ],
    bad: [
      {
        what: "no sslmode",
        props: { conninfo: "host=db.internal dbname=app" },
        at: "conninfo",
        found: unset,
        ...wrong,
      },
      {
        what: "clear text",
        props: { conninfo: "host=db.internal sslmode='disable'" },
        at: "conninfo",
        found: clear,
        ...wrong,
      },
      {
        what: "a URL with clear text",
        props: { conninfo: "postgres://replica:8aZ0@db.internal/app?sslmode=prefer" },
        at: "conninfo",
        found: clear,
        ...wrong,
      },
    ],
    unknown: ["conninfo"],
  },
  "postgresql:index/server:Server": {
    good: { props: { fdwName: "postgres_fdw", options: { host: "reports", sslmode: "require" } } },
    alsoGood: [
      { what: "the same server", props: { options: { dbname: "other" } } },
      { what: "no PostgreSQL", props: { fdwName: "file_fdw", options: undefined } },
    ],
    bad: [
      { what: "no sslmode", props: { options: { host: "reports" } }, at: "options.sslmode", found: unset, ...wrong },
      {
        what: "clear text",
        props: { fdwName: "dblink_fdw", options: { host: "reports", sslmode: "allow" } },
        at: "options.sslmode",
        found: clear,
        ...wrong,
      },
    ],
    unknown: ["fdwName", "options"],
  },
};
