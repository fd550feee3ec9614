import type { Table } from "../../support/table.ts";

const wrong = {
  at: "healthcheck",
  expected: "a probe of the database",
  fix: 'set healthcheck.tests, such as ["CMD", "pg_isready"]',
};

export const table: Table = {
  good: { props: { image: "postgres:17", healthcheck: { tests: ["CMD", "pg_isready"] } } },
  alsoGood: [
    { what: "another service", props: { image: "nginx:1", healthcheck: undefined } },
    { what: "one that is never started", props: { start: false, healthcheck: undefined } },
  ],
  bad: [
    { what: "none", props: { healthcheck: undefined }, found: "not set", ...wrong },
    { what: "one that is turned off", props: { healthcheck: { tests: ["NONE"] } }, found: "turned off", ...wrong },
  ],
  unknown: ["image", "healthcheck"],
};
