import type { Table } from "../../support/table.ts";

const expected = "a replica for each shard";
const fix = "set numCacheClusters to 2 or more, or replicasPerNodeGroup to 1 or more";

export const table: Table = {
  good: { props: { numCacheClusters: 2 } },
  alsoGood: [
    { what: "shards with", props: { numCacheClusters: undefined, numNodeGroups: 2, replicasPerNodeGroup: 1 } },
    { what: "a secondary of a global group", props: { numCacheClusters: 1, globalReplicationGroupId: "global" } },
  ],
  bad: [
    { what: "one node", props: { numCacheClusters: 1 }, at: "numCacheClusters", found: "1 node", expected, fix },
    {
      what: "a group that does not say",
      props: { numCacheClusters: undefined },
      at: "replicasPerNodeGroup",
      found: "no replica",
      expected,
      fix,
    },
    {
      what: "shards without",
      props: { numCacheClusters: undefined, numNodeGroups: 2, replicasPerNodeGroup: 0 },
      at: "replicasPerNodeGroup",
      found: "no replica",
      expected,
      fix,
    },
    {
      what: "one shard of two without",
      props: { numCacheClusters: undefined, nodeGroupConfigurations: [{ replicaCount: 1 }, { replicaCount: 0 }] },
      at: "nodeGroupConfigurations[1].replicaCount",
      found: "0",
      expected: "1 or more",
      fix: "set it to 1 or more",
    },
  ],
  unknown: ["numCacheClusters", "replicasPerNodeGroup"],
};
