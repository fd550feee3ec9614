import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: {
    props: {
      image: "sha256:4bc",
      envs: ["POSTGRES_PASSWORD_FILE=/run/secrets/p", "POSTGRES_HOST_AUTH_METHOD=scram-sha-256"],
    },
  },
  alsoGood: [
    { what: "a switch that is off", props: { envs: ["MYSQL_ALLOW_EMPTY_PASSWORD="] } },
    {
      what: "the official image, which another policy is about",
      props: { image: "postgres:17", envs: ["POSTGRES_HOST_AUTH_METHOD=trust"] },
    },
  ],
  bad: [
    {
      what: "PostgreSQL that trusts everybody",
      props: { envs: ["POSTGRES_HOST_AUTH_METHOD=trust"] },
      ...{ at: "envs", found: "POSTGRES_HOST_AUTH_METHOD", expected: "a password" },
      fix: "remove POSTGRES_HOST_AUTH_METHOD, and give a password as a file",
    },
    {
      what: "MySQL whose root needs none",
      props: { envs: ["MYSQL_ALLOW_EMPTY_PASSWORD=yes"] },
      ...{ at: "envs", found: "MYSQL_ALLOW_EMPTY_PASSWORD", expected: "a password" },
      fix: "remove MYSQL_ALLOW_EMPTY_PASSWORD, and give a password as a file",
    },
  ],
  unknown: ["envs"],
};
