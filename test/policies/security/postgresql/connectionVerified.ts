import type { Table } from "../../support/table.ts";

const wrong = { found: "sslmode require", expected: "sslmode verify-full", fix: "set it, with sslrootcert" };

export const tables: Record<string, Table> = {
  "postgresql:index/subscription:Subscription": {
    good: { props: { conninfo: "host=db.internal sslmode=verify-full", publications: ["all"] } },
    alsoGood: [{ what: "clear text, which another policy judges", props: { conninfo: "host=db.internal" } }],
    bad: [
      { what: "any certificate", props: { conninfo: "host=db.internal sslmode=require" }, at: "conninfo", ...wrong },
    ],
    unknown: ["conninfo"],
  },
  "postgresql:index/server:Server": {
    good: { props: { fdwName: "postgres_fdw", options: { host: "reports", sslmode: "verify-full" } } },
    alsoGood: [{ what: "the same host", props: { options: { host: "127.0.0.1", sslmode: "require" } } }],
    bad: [
      {
        what: "any certificate",
        props: { options: { host: "reports", sslmode: "require" } },
        at: "options.sslmode",
        ...wrong,
      },
    ],
    unknown: ["fdwName", "options"],
  },
};
