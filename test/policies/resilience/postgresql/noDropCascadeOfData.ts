import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "shop" } },
  bad: [
    {
      what: "everything with it",
      props: { dropCascade: true },
      ...{ at: "dropCascade", found: "true", expected: "false", fix: "remove it" },
    },
  ],
  unknown: ["dropCascade"],
};
