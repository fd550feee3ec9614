import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { envs: ["POSTGRES_PASSWORD_FILE=/run/secrets/password", "PGDATA=/data", "POSTGRES_PASSWORD="] } },
  bad: [
    {
      what: "a password",
      props: { envs: ["POSTGRES_PASSWORD=the-canary"] },
      ...{ at: "envs", found: "POSTGRES_PASSWORD (its value is not shown)", expected: "no secret" },
      fix: "give it as a file, such as POSTGRES_PASSWORD_FILE, and change it",
    },
  ],
  unknown: ["envs"],
};
