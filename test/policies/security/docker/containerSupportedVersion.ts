import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17.5" } },
  alsoGood: [
    { what: "a version that the list does not know", props: { image: "postgres:99" } },
    { what: "no version", props: { image: "postgres:latest" } },
    { what: "another service of an old number", props: { image: "nginx:12" } },
  ],
  bad: [
    {
      what: "PostgreSQL 12",
      props: { image: "postgres:12.22-bookworm" },
      at: "image",
      ...{ found: "PostgreSQL 12.22, whose fixes ended on 2024-11-21", expected: "a supported version of PostgreSQL" },
      fix: "upgrade to a later major version",
    },
    {
      what: "PostgreSQL 12 with an extension, whose version comes first",
      props: { image: "timescale/timescaledb:2.11.0-pg12" },
      at: "image",
      ...{ found: "PostgreSQL 12, whose fixes ended on 2024-11-21", expected: "a supported version of PostgreSQL" },
      fix: "upgrade to a later major version",
    },
    {
      what: "MySQL 5.7",
      props: { image: "mysql:5.7" },
      ...{ at: "image", found: "MySQL 5.7, whose fixes ended on 2023-10-31", expected: "a supported version of MySQL" },
      fix: "upgrade to a later major version",
    },
  ],
  unknown: ["image"],
};
