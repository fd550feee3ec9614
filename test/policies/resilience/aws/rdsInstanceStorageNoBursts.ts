import type { Table } from "../../support/table.ts";

const at = "storageType";
const expected = "gp3, io1 or io2";
const fix = "set it to gp3";

export const table: Table = {
  good: { props: { engine: "postgres", storageType: "gp3", allocatedStorage: 100 } },
  alsoGood: [
    { what: "io2", props: { storageType: "io2", iops: 3000 } },
    { what: "io1 by its operations", props: { storageType: undefined, iops: 3000 } },
    { what: "a replica, which has its source's", props: { storageType: undefined, replicateSourceDb: "main" } },
    { what: "a restored instance", props: { storageType: undefined, snapshotIdentifier: "snapshot" } },
    { what: "a gp2 volume too large for bursts", props: { storageType: "gp2", allocatedStorage: 1000 } },
  ],
  bad: [
    { what: "a small gp2 volume", props: { storageType: "gp2" }, at, found: '"gp2"', expected, fix },
    {
      what: "where it is not set",
      props: { storageType: undefined },
      at,
      found: "not set, which is gp2",
      expected,
      fix,
    },
    {
      what: "a magnetic disk",
      props: { storageType: "standard", allocatedStorage: 2000 },
      at,
      found: '"standard"',
      expected,
      fix,
    },
  ],
  unknown: ["storageType"],
};
