import type { Table } from "../../support/table.ts";

const rest = { at: "encrypted", found: "false", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { encrypted: "true" } },
  alsoGood: [
    { what: "a cluster that does not say", props: { encrypted: undefined } },
    { what: "a boolean", props: { encrypted: true } },
  ],
  bad: [
    { what: "a cluster in clear", props: { encrypted: "false" }, ...rest },
    { what: "the same as a boolean", props: { encrypted: false }, ...rest },
  ],
  unknown: ["encrypted"],
};
