import type { Table } from "../../support/table.ts";

const expected = "scram-sha-256";
const fix = "remove it, and give a password by POSTGRES_PASSWORD_FILE";

export const table: Table = {
  good: { props: { image: "postgres:17", envs: ["POSTGRES_PASSWORD_FILE=/run/secrets/password"] } },
  alsoGood: [
    { what: "SCRAM by name", props: { envs: ["POSTGRES_HOST_AUTH_METHOD=scram-sha-256"] } },
    { what: "trust on the socket alone", props: { envs: ["POSTGRES_INITDB_ARGS=--auth-local=trust"] } },
    { what: "another image", props: { image: "app:1", envs: ["POSTGRES_HOST_AUTH_METHOD=trust"] } },
  ],
  bad: [
    {
      what: "trust",
      props: { envs: ["POSTGRES_HOST_AUTH_METHOD=trust"] },
      ...{ at: "envs", found: "POSTGRES_HOST_AUTH_METHOD = trust", expected, fix },
    },
    {
      what: "MD5",
      props: { image: "ghcr.io/a/timescaledb:2.17.2-pg17", envs: ["POSTGRES_HOST_AUTH_METHOD=md5"] },
      ...{ at: "envs", found: "POSTGRES_HOST_AUTH_METHOD = md5", expected, fix },
    },
    {
      what: "trust by an argument",
      props: { envs: ["POSTGRES_INITDB_ARGS=--data-checksums --auth=trust"] },
      ...{ at: "envs", found: "POSTGRES_INITDB_ARGS with authentication by trust", expected },
      fix: "take --auth-host=scram-sha-256",
    },
    {
      what: "trust by a short argument",
      props: { envs: ["POSTGRES_INITDB_ARGS=-A trust"] },
      ...{ at: "envs", found: "POSTGRES_INITDB_ARGS with authentication by trust", expected },
      fix: "take --auth-host=scram-sha-256",
    },
  ],
  unknown: ["image", "envs"],
};
