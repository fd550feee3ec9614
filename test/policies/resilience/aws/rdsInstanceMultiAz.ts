import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true";

export const table: Table = {
  good: { props: { engine: "postgres", multiAz: true } },
  alsoGood: [
    { what: "SQL Server Express, which has none", props: { engine: "sqlserver-ex", multiAz: false } },
    { what: "a replica, which is a spare", props: { replicateSourceDb: "main", multiAz: false } },
    { what: "RDS Custom, which has none", props: { engine: "custom-oracle-ee", multiAz: undefined } },
  ],
  bad: [
    { what: "false", props: { multiAz: false }, at: "multiAz", found: "false", expected, fix },
    { what: "where it is not set", props: { multiAz: undefined }, at: "multiAz", found: "not set", expected, fix },
  ],
  unknown: ["multiAz"],
};
