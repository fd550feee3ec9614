import type { Table } from "../../support/table.ts";

const wrong = {
  found: "a password that everybody knows",
  expected: "a generated password",
  fix: "generate one",
};
const generated = "8aZ0-generated-xyz";

export const tables: Record<string, Table> = {
  "postgresql:index/role:Role": {
    good: { props: { name: "app", password: generated } },
    alsoGood: [{ what: "no password", props: { password: undefined } }],
    bad: [
      { what: "an example's", props: { password: "MySecretPassword" }, at: "password", ...wrong },
      { what: "a write-only one of an image", props: { passwordWo: "zalando" }, at: "passwordWo", ...wrong },
      { what: "the role's name", props: { name: "billing", password: "Billing" }, at: "password", ...wrong },
    ],
    unknown: ["password", "passwordWo"],
  },
  "postgresql:index/userMapping:UserMapping": {
    good: { props: { serverName: "reports", userName: "app", options: { user: "app", password: generated } } },
    alsoGood: [{ what: "no options", props: { options: undefined } }],
    bad: [{ what: "an image's", props: { options: { password: "postgres" } }, at: "options.password", ...wrong }],
    unknown: ["options"],
  },
  "pulumi:providers:postgresql": {
    good: { props: { host: "db.internal", username: "admin1", password: generated } },
    bad: [
      { what: "an image's", props: { password: "postgres" }, at: "password", ...wrong },
      { what: "the user's name", props: { password: "admin1" }, at: "password", ...wrong },
    ],
    unknown: ["password"],
  },
  "postgresql:index/subscription:Subscription": {
    good: { props: { conninfo: `host=db user=replica password='${generated}'`, publications: ["all"] } },
    bad: [
      { what: "an image's", props: { conninfo: "host=db password=standby" }, at: "conninfo", ...wrong },
      {
        what: "the user's name in a URL",
        props: { conninfo: "postgresql://replica:replica@db:5432/app?sslmode=require" },
        at: "conninfo",
        ...wrong,
      },
    ],
    unknown: ["conninfo"],
  },
};
