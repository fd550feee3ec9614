import type { Table } from "../../support/table.ts";

const wrong = { at: "replicationFactor", expected: "at least 3", fix: "set it to 3 or more" };

export const table: Table = {
  good: { props: { replicationFactor: 3 } },
  alsoGood: [
    { what: "fewer where the configuration says so", props: { replicationFactor: 2 }, config: { minimumNodes: 2 } },
  ],
  bad: [
    { what: "one node", props: { replicationFactor: 1 }, ...wrong, found: "1" },
    { what: "a node too few", props: { replicationFactor: 2 }, ...wrong, found: "2" },
  ],
  unknown: ["replicationFactor"],
};
