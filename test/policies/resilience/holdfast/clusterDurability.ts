import type { Table } from "../../support/table.ts";

const containers = { a: "app-dev-db-a", b: "app-dev-db-b" };
const wrong = { at: "configuration.synchronous_mode", expected: "quorum or on", fix: "set durability to quorum" };

export const table: Table = {
  good: { props: { containers, configuration: { synchronous_mode: "quorum" } } },
  alsoGood: [
    { what: "one that is named", props: { configuration: { synchronous_mode: true } } },
    { what: "nobody to wait for", props: { containers: { a: "a" }, configuration: { synchronous_mode: false } } },
  ],
  bad: [
    { what: "async", props: { configuration: { synchronous_mode: false } }, found: "off", ...wrong },
    { what: "Patroni's default", props: { configuration: {} }, found: "not set, which is off", ...wrong },
  ],
  unknown: ["configuration"],
};
