import type { Table } from "../../support/table.ts";

const rest = {
  at: "vpcIds",
  expected: "the VPCs that may have an endpoint",
  fix: "set it to the VPCs that need the warehouse",
};

export const table: Table = {
  good: { props: { account: "111122223333", clusterIdentifier: "main", vpcIds: ["vpc-1"] } },
  bad: [
    { what: "all VPCs", props: { vpcIds: undefined }, found: "not set", ...rest },
    { what: "all VPCs by an empty list", props: { vpcIds: [] }, found: "a list of 0", ...rest },
  ],
  unknown: ["vpcIds"],
};
