import type { Table } from "../../support/table.ts";

const wrong = { at: "envs", expected: "--data-checksums", fix: "set POSTGRES_INITDB_ARGS = --data-checksums" };

export const table: Table = {
  good: { props: { image: "postgres:17", envs: ["POSTGRES_INITDB_ARGS=--encoding=UTF8 --data-checksums"] } },
  alsoGood: [
    { what: "the short option", props: { envs: ["POSTGRES_INITDB_ARGS=-k"] } },
    { what: "a version that has them by default", props: { image: "postgres:18.2", envs: [] } },
    { what: "the newest version", props: { image: "postgres", envs: [] } },
    { what: "another image", props: { image: "app:1", envs: [] } },
  ],
  bad: [
    { what: "no argument", props: { envs: [] }, found: "POSTGRES_INITDB_ARGS without --data-checksums", ...wrong },
    {
      what: "checksums turned off",
      props: { image: "pgvector/pgvector:0.8.0-pg18", envs: ["POSTGRES_INITDB_ARGS=--no-data-checksums"] },
      found: "POSTGRES_INITDB_ARGS with --no-data-checksums",
      ...wrong,
    },
  ],
  unknown: ["image", "envs"],
};
