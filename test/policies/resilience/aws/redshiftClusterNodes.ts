import type { Table } from "../../support/table.ts";

const rest = { at: "numberOfNodes", expected: "at least 2", fix: "set it to 2 or more, and clusterType to multi-node" };

export const table: Table = {
  good: { props: { clusterType: "multi-node", numberOfNodes: 2 } },
  alsoGood: [{ what: "a type that is not given", props: { clusterType: undefined } }],
  bad: [
    {
      what: "a single node",
      props: { clusterType: "single-node", numberOfNodes: undefined },
      found: "1 node",
      ...rest,
    },
    {
      what: "a cluster that does not say",
      props: { clusterType: undefined, numberOfNodes: undefined },
      found: "1 node",
      ...rest,
    },
    {
      what: "fewer than the configuration asks for",
      config: { minimumNodes: 3 },
      found: "2 nodes",
      at: "numberOfNodes",
      expected: "at least 3",
      fix: "set it to 3 or more, and clusterType to multi-node",
    },
  ],
  unknown: ["clusterType", "numberOfNodes"],
};
