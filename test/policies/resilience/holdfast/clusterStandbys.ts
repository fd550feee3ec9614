import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { containers: { a: "app-dev-db-a", b: "app-dev-db-b" }, configuration: {} } },
  bad: [
    {
      what: "one instance",
      props: { containers: { a: "app-dev-db-a" } },
      ...{ at: "containers", found: "1 instance", expected: "at least 2", fix: "add a key to instances" },
    },
    {
      what: "two where three are asked for",
      config: { minimumInstances: 3 },
      ...{ at: "containers", found: "2 instances", expected: "at least 3", fix: "add a key to instances" },
    },
  ],
  unknown: ["containers"],
};
