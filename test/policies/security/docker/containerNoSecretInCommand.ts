import type { Table } from "../../support/table.ts";

const wrong = { found: "a secret (not shown)", expected: "no secret", fix: "give it as a file, and change it" };

export const table: Table = {
  good: { props: { image: "app:1", command: ["postgres", "-c", "password_encryption=scram-sha-256"] } },
  alsoGood: [
    { what: "a URL without a password", props: { command: ["psql", "postgres://app@db:5432/orders"] } },
    { what: "a variable", props: { command: ["sh", "-c", "PGPASSWORD=$(cat /run/p) psql postgres://app:$P@db"] } },
    { what: "an option that asks", props: { command: ["psql", "--password", "orders"] } },
    { what: "an option with nothing after it", props: { command: ["app", "--password"] } },
    { what: "an option before another", props: { command: ["app", "--password", "--host=db"] } },
    { what: "a word", props: { command: ["app", "password", "reset"] } },
    { what: "a file", props: { command: ["initdb", "--pwfile=/run/p"], entrypoints: undefined } },
    { what: "an option that names a file", props: { command: ["exporter", "--password-file=/run/secrets/p"] } },
    { what: "a configuration file", props: { command: ["redis-server", "/run/secrets/redis.conf"] } },
    { what: "an option that ends alike", props: { command: ["app", "--bypass=all"] } },
  ],
  bad: [
    {
      what: "a URL",
      props: { command: ["app", "--db", "postgres://app:the-canary@db/orders"] },
      at: "command[2]",
      ...wrong,
    },
    {
      what: "a variable in a shell",
      props: { entrypoints: ["sh", "-c", "PGPASSWORD=the-canary psql"] },
      at: "entrypoints[2]",
      ...wrong,
    },
    {
      what: "a word after an option",
      props: { command: ["app", "--password", "the-canary"] },
      at: "command[1]",
      ...wrong,
    },
    {
      what: "a word after Redis's option",
      props: { command: ["redis-server", "--requirepass", "the-canary"] },
      at: "command[1]",
      ...wrong,
    },
    {
      what: "that in a shell",
      props: { command: ["sh", "-c", "exec redis-server --requirepass the-canary"] },
      at: "command[2]",
      ...wrong,
    },
    {
      what: "an option with a value",
      props: { command: ["mysqld", "--init-password=the-canary"] },
      at: "command[1]",
      ...wrong,
    },
    {
      what: "a connection string in a health check",
      props: { healthcheck: { tests: ["CMD", "psql", "host=db user=app password=the-canary"] } },
      at: "healthcheck.tests[2]",
      ...wrong,
    },
  ],
  unknown: ["command", "entrypoints", "healthcheck"],
};
