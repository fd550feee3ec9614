import type { Table } from "../../support/table.ts";

const rest = { at: "nodeType", expected: "an RA3 node type", fix: "resize to a node type such as ra3.large" };

export const table: Table = {
  good: { props: { nodeType: "ra3.large" } },
  bad: [
    { what: "dense compute", props: { nodeType: "dc2.large" }, found: '"dc2.large"', ...rest },
    { what: "dense storage", props: { nodeType: "ds2.xlarge" }, found: '"ds2.xlarge"', ...rest },
  ],
  unknown: ["nodeType"],
};
