import type { Table } from "../../support/table.ts";

const expected = "a name for the last snapshot";
const fix = "give one that is not taken yet";

export const table: Table = {
  good: { props: { finalSnapshotName: "last" } },
  bad: [
    { what: "none", props: { finalSnapshotName: undefined }, at: "finalSnapshotName", found: "not set", expected, fix },
    { what: "an empty name", props: { finalSnapshotName: "" }, at: "finalSnapshotName", found: '""', expected, fix },
  ],
  unknown: ["finalSnapshotName"],
};
