import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", command: ["postgres"], logDriver: "local" } },
  alsoGood: [
    { what: "Docker's own default", props: { logDriver: undefined } },
    { what: "a collector", props: { logDriver: "none", command: ["postgres", "-c", "logging_collector=on"] } },
    { what: "syslog", props: { logDriver: "none", command: ["postgres", "-c", "log_destination=syslog"] } },
    { what: "another image", props: { logDriver: "none", image: "nginx:1" } },
  ],
  bad: [
    {
      what: "a log that is thrown away",
      props: { logDriver: "none" },
      ...{ at: "logDriver", found: '"none"', expected: "a driver that keeps the log, or logging_collector = on" },
      fix: "remove it, or set logging_collector = on",
    },
  ],
  unknown: ["logDriver"],
};
