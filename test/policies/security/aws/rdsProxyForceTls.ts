import type { Table } from "../../support/table.ts";

const finding = { at: "requireTls", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { requireTls: true } },
  bad: [
    { what: "nothing said", props: { requireTls: undefined }, found: "not set", ...finding },
    { what: "clear text allowed", props: { requireTls: false }, found: "false", ...finding },
  ],
  unknown: ["requireTls"],
};
