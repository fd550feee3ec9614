import type { Table } from "../../support/table.ts";

const wrong = { found: "a secret (not shown)", expected: "no secret", fix: "give it as a file, and change it" };

export const table: Table = {
  good: { props: { command: ["redis-server", "/run/secrets/redis.conf"], entrypoints: undefined } },
  alsoGood: [
    { what: "an option that names a file", props: { command: ["exporter", "--password-file=/run/secrets/p"] } },
    { what: "an address without a password", props: { command: ["exporter", "postgres://app@db/app"] } },
    { what: "nothing after the option", props: { command: ["mysql", "--password"] } },
  ],
  bad: [
    {
      what: "a password after its option",
      props: { command: ["redis-server", "--requirepass", "the-canary"] },
      at: "command[1]",
      ...wrong,
    },
    {
      what: "a password in its option",
      props: { command: ["mysqld", "--init-password=the-canary"] },
      at: "command[1]",
      ...wrong,
    },
    {
      what: "one in an address",
      props: { entrypoints: ["exporter", "postgres://u:the-canary@db/app"] },
      at: "entrypoints[1]",
      ...wrong,
    },
  ],
  unknown: ["command", "entrypoints"],
};
