import type { Table } from "../../support/table.ts";

const expected = "1 or more";
const fix = "set it to 1 or more";

export const table: Table = {
  good: { props: { numReplicasPerShard: 1 } },
  alsoGood: [{ what: "a cluster that does not say", props: { numReplicasPerShard: undefined } }],
  bad: [{ what: "none", props: { numReplicasPerShard: 0 }, at: "numReplicasPerShard", found: "0", expected, fix }],
  unknown: ["numReplicasPerShard"],
};
