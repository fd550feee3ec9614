import type { Table } from "../../support/table.ts";

const wrong = {
  found: "a password among the arguments (it is not shown)",
  expected: "no password",
  fix: "give it as a file, and change it",
};

export const table: Table = {
  good: { props: { image: "app:1", command: ["postgres", "-c", "password_encryption=scram-sha-256"] } },
  alsoGood: [
    { what: "a URL without a password", props: { command: ["psql", "postgres://app@db:5432/orders"] } },
    { what: "a variable", props: { command: ["sh", "-c", "PGPASSWORD=$(cat /run/p) psql postgres://app:$P@db"] } },
    { what: "an option that asks", props: { command: ["psql", "--password", "orders"] } },
    { what: "a word", props: { command: ["app", "password", "reset"] } },
    { what: "a file", props: { command: ["initdb", "--pwfile=/run/p"], entrypoints: undefined } },
  ],
  bad: [
    {
      what: "a URL",
      props: { command: ["app", "--db", "postgres://app:the-canary@db/orders"] },
      at: "command",
      ...wrong,
    },
    {
      what: "a variable in a shell",
      props: { entrypoints: ["sh", "-c", "PGPASSWORD=the-canary psql"] },
      at: "entrypoints",
      ...wrong,
    },
    { what: "an option", props: { command: ["redis-server", "--requirepass", "the-canary"] }, at: "command", ...wrong },
    {
      what: "a connection string in a health check",
      props: { healthcheck: { tests: ["CMD", "psql", "host=db user=app password=the-canary"] } },
      at: "healthcheck.tests",
      ...wrong,
    },
  ],
  unknown: ["command", "entrypoints", "healthcheck"],
};
