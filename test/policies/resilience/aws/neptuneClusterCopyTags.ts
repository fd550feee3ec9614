import type { Table } from "../../support/table.ts";

const wrong = { at: "copyTagsToSnapshot", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { copyTagsToSnapshot: true } },
  bad: [
    { what: "a cluster that keeps them", props: { copyTagsToSnapshot: false }, ...wrong, found: "false" },
    { what: "a cluster that does not say", props: { copyTagsToSnapshot: undefined }, ...wrong, found: "not set" },
  ],
  unknown: ["copyTagsToSnapshot"],
};
