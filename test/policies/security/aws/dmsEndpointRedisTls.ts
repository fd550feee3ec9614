import type { Table } from "../../support/table.ts";

const expected = "ssl-encryption";
const fix = "set it to ssl-encryption, or leave it out";

export const table: Table = {
  good: {
    props: {
      engineName: "redis",
      redisSettings: { serverName: "cache", port: 6379, authType: "auth-token", sslSecurityProtocol: "ssl-encryption" },
    },
  },
  alsoGood: [
    {
      what: "an endpoint that does not say",
      props: { redisSettings: { serverName: "cache", port: 6379, authType: "auth-token" } },
    },
    { what: "another engine", props: { engineName: "postgres", redisSettings: undefined } },
  ],
  bad: [
    {
      what: "in the clear",
      props: {
        redisSettings: { serverName: "cache", port: 6379, authType: "auth-token", sslSecurityProtocol: "plaintext" },
      },
      at: "redisSettings.sslSecurityProtocol",
      found: "plaintext",
      expected,
      fix,
    },
  ],
  unknown: ["redisSettings"],
};
