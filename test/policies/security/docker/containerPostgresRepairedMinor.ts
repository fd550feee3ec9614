import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17.9-bookworm" } },
  alsoGood: [
    { what: "the newest of a major", props: { image: "postgres:16" } },
    { what: "the newest", props: { image: "docker.io/library/postgres" } },
    { what: "another version's numbers", props: { image: "postgis/postgis:17-3.5" } },
    { what: "a major that is still to come", props: { image: "postgres:19.0" } },
    { what: "another image", props: { image: "redis:7.0" } },
    { what: "a major past its end, which is another policy's", props: { image: "timescale/timescaledb:2.11.0-pg12" } },
  ],
  bad: [
    {
      what: "a minor with known holes",
      props: { image: "postgres:17.2-alpine" },
      ...{ at: "image", found: "PostgreSQL 17.2", expected: "17.8 or newer", fix: "take the newest 17" },
    },
  ],
  unknown: ["image"],
};
