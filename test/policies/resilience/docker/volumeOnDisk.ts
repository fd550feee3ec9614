import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { driver: "local", driverOpts: { type: "nfs", device: ":/export" } } },
  alsoGood: [{ what: "no options", props: { driverOpts: undefined } }],
  bad: [
    {
      what: "memory",
      props: { driverOpts: { type: "tmpfs", device: "tmpfs" } },
      ...{ at: "driverOpts.type", found: '"tmpfs"', expected: "a file system on a disk", fix: "remove it" },
    },
  ],
  unknown: ["driverOpts"],
};
