import type { Table } from "../../support/table.ts";

const rest = { at: "storageType", expected: "gp3, io1 or io2", fix: "set it to gp3" };

export const table: Table = {
  good: { props: { engine: "postgres", storageType: "gp3" } },
  alsoGood: [
    { what: "provisioned operations", props: { storageType: "io2", iops: 3000 } },
    { what: "operations without a type, which is io1", props: { storageType: undefined, iops: 3000 } },
    { what: "a replica, which has its source's", props: { storageType: undefined, replicateSourceDb: "main" } },
    { what: "a copy of a snapshot", props: { storageType: undefined, snapshotIdentifier: "before" } },
    { what: "Aurora", props: { engine: "aurora-postgresql", storageType: undefined } },
  ],
  bad: [
    { what: "gp2", props: { storageType: "gp2" }, found: '"gp2"', ...rest },
    { what: "no type", props: { storageType: undefined }, found: "not set, which is gp2", ...rest },
  ],
  unknown: ["storageType"],
};
