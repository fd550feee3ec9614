import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { envs: ["PGPASSWORD_SUPERUSER=s1x5TJqYw0", "PGUSER=postgres"] } },
  bad: [
    {
      what: "the image's own",
      props: { envs: ["PGPASSWORD_SUPERUSER=zalando"] },
      ...{
        at: "envs",
        found: "PGPASSWORD_SUPERUSER with a password that everybody knows",
        expected: "a generated password",
      },
      fix: "generate one, and give it as PGPASSWORD_SUPERUSER_FILE",
    },
    {
      what: "the name of the server",
      props: { envs: ["POSTGRES_PASSWORD=Postgres"] },
      ...{
        at: "envs",
        found: "POSTGRES_PASSWORD with a password that everybody knows",
        expected: "a generated password",
      },
      fix: "generate one, and give it as POSTGRES_PASSWORD_FILE",
    },
  ],
  unknown: ["envs"],
};
