import type { Table } from "../../support/table.ts";

const wrong = {
  at: "availabilityZones",
  found: "all nodes in eu-west-1a",
  expected: "2 zones or more",
  fix: "list one zone for each node, or leave it out",
};

export const table: Table = {
  good: { props: { replicationFactor: 3, availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"] } },
  alsoGood: [
    { what: "zones that DAX chooses", props: { availabilityZones: undefined } },
    { what: "a single node", props: { replicationFactor: 1, availabilityZones: ["eu-west-1a"] } },
  ],
  bad: [
    { what: "one zone", props: { availabilityZones: ["eu-west-1a"] }, ...wrong },
    { what: "one zone for each node, the same", props: { availabilityZones: Array(3).fill("eu-west-1a") }, ...wrong },
  ],
  unknown: ["availabilityZones"],
};
