import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", networksAdvanced: [{ name: "db" }] } },
  alsoGood: [
    { what: "no network at all", props: { networkMode: "none" } },
    { what: "another service", props: { image: "node-exporter:1.9", networkMode: "host" } },
  ],
  bad: [
    {
      what: "the host's network",
      props: { networkMode: "host" },
      ...{ at: "networkMode", found: '"host"', expected: "a network of its own" },
      fix: "use networksAdvanced with the name of a network",
    },
  ],
  unknown: ["image", "networkMode"],
};
