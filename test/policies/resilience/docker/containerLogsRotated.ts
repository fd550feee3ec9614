import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", logDriver: "json-file", logOpts: { "max-size": "10m", "max-file": "5" } } },
  alsoGood: [
    { what: "a driver that rotates", props: { logDriver: "local", logOpts: undefined } },
    { what: "another service", props: { image: "nginx:1", logOpts: undefined } },
  ],
  bad: [
    {
      what: "Docker's default",
      props: { logDriver: undefined, logOpts: undefined },
      ...{ at: "logOpts", found: "json-file without max-size", expected: "logs that are rotated" },
      fix: 'set logOpts to { "max-size": "10m", "max-file": "5" }, or logDriver to local',
    },
  ],
  unknown: ["image", "logDriver", "logOpts"],
};
