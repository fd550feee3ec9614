import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17.9-bookworm" } },
  alsoGood: [
    { what: "the newest of a major", props: { image: "postgres:16" } },
    { what: "the newest", props: { image: "docker.io/library/postgres" } },
    { what: "another version's numbers", props: { image: "postgis/postgis:17-3.5" } },
    { what: "a major that is still to come", props: { image: "postgres:19.0" } },
    { what: "another image", props: { image: "redis:7.0" } },
    { what: "an older one, where a team still has it", props: { image: "postgres:13" }, config: { oldestMajor: 13 } },
  ],
  bad: [
    {
      what: "a minor with known holes",
      props: { image: "postgres:17.2-alpine" },
      ...{ at: "image", found: "PostgreSQL 17.2", expected: "17.8 or newer", fix: "take the newest 17" },
    },
    {
      what: "a major that is no longer repaired",
      props: { image: "timescale/timescaledb:2.11.0-pg12" },
      ...{ at: "image", found: "PostgreSQL 12, which is no longer repaired", expected: "15 or newer" },
      fix: "move to a newer major",
    },
  ],
  unknown: ["image"],
};
