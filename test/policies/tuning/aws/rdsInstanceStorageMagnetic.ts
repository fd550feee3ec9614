import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { engine: "postgres", storageType: "gp3" } },
  alsoGood: [{ what: "none given", props: { storageType: undefined } }],
  bad: [
    {
      what: "magnetic storage",
      props: { storageType: "standard" },
      ...{ at: "storageType", found: '"standard"', expected: "gp3, io1 or io2", fix: "set it to gp3" },
    },
  ],
  unknown: ["storageType"],
};
