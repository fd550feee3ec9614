import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: {
    props: { engine: "postgres", storageType: "gp3", allocatedStorage: 500, iops: 12000, storageThroughput: 500 },
  },
  alsoGood: [
    {
      what: "a small gp3 with what it has anyway",
      props: { allocatedStorage: 100, iops: undefined, storageThroughput: undefined },
    },
    { what: "the same as a state has it", props: { allocatedStorage: 100, iops: 3000, storageThroughput: 125 } },
    { what: "io1", props: { storageType: "io1", allocatedStorage: 100, iops: 3000 } },
    {
      what: "another engine, with other numbers",
      props: { engine: "sqlserver-se", allocatedStorage: 100, iops: 4000 },
    },
    { what: "a replica, whose size is its source's", props: { allocatedStorage: 20, replicateSourceDb: "main" } },
  ],
  bad: [
    {
      what: "operations of a small gp3",
      props: { allocatedStorage: 100, iops: 6000, storageThroughput: undefined },
      at: "iops",
      ...{ found: "6000", expected: "none below 400 GiB of gp3", fix: "remove it, or take 400 GiB or more" },
    },
    {
      what: "throughput of a small gp3",
      props: { allocatedStorage: 100, iops: undefined, storageThroughput: 500 },
      at: "storageThroughput",
      ...{ found: "500", expected: "none below 400 GiB of gp3", fix: "remove it, or take 400 GiB or more" },
    },
    {
      what: "fewer operations than a large one has",
      props: { iops: 6000 },
      at: "iops",
      ...{ found: "6000", expected: "12000 to 64000 for 500 GiB of gp3", fix: "set it within that, or remove it" },
    },
    {
      what: "more throughput than the operations carry",
      props: { storageThroughput: 3500 },
      at: "storageThroughput",
      found: "3500",
      expected: "500 to 3000 (MiB a second) for 12000 iops",
      fix: "set it within that, raise iops, or remove it",
    },
    {
      what: "operations of gp2",
      props: { storageType: "gp2", storageThroughput: undefined },
      at: "iops",
      ...{ found: "12000", expected: "none for gp2", fix: "remove it, or set storageType to gp3, io1 or io2" },
    },
  ],
  unknown: ["engine", "storageType", "allocatedStorage", "iops", "storageThroughput"],
};
