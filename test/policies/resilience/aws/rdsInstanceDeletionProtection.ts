import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { engine: "postgres", deletionProtection: true } },
  bad: [
    {
      what: "an instance that does not say",
      props: { deletionProtection: undefined },
      ...{ at: "deletionProtection", found: "not set", expected: "true", fix: "set it to true" },
    },
    {
      what: "an unprotected instance",
      props: { deletionProtection: false },
      ...{ at: "deletionProtection", found: "false", expected: "true", fix: "set it to true" },
    },
  ],
  unknown: ["deletionProtection"],
};
