import type { Table } from "../../support/table.ts";

const expected = "auth-role, or auth-token";
const fix = "give the cache a user and set it to auth-role";

export const table: Table = {
  good: { props: { engineName: "redis", redisSettings: { serverName: "cache", port: 6379, authType: "auth-role" } } },
  alsoGood: [{ what: "another engine", props: { engineName: "postgres", redisSettings: undefined } }],
  bad: [
    {
      what: "none",
      props: { redisSettings: { serverName: "cache", port: 6379, authType: "none" } },
      at: "redisSettings.authType",
      found: '"none"',
      expected,
      fix,
    },
  ],
  unknown: ["redisSettings"],
};
