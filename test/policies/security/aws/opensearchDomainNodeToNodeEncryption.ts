import type { Table } from "../../support/table.ts";

const rest = { at: "nodeToNodeEncryption.enabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { nodeToNodeEncryption: { enabled: true } } },
  bad: [
    { what: "a domain that does not say", props: { nodeToNodeEncryption: undefined }, found: "not set", ...rest },
    { what: "nodes in clear", props: { nodeToNodeEncryption: { enabled: false } }, found: "false", ...rest },
  ],
  unknown: ["nodeToNodeEncryption"],
};
