import type { Table } from "../../support/table.ts";

const expected = "subnets of your own";
const fix = "give private subnets in two or more zones";

export const table: Table = {
  good: { props: { engine: "valkey", subnetIds: ["subnet-1", "subnet-2"] } },
  bad: [
    { what: "none", props: { subnetIds: undefined }, at: "subnetIds", found: "not set", expected, fix },
    { what: "an empty list", props: { subnetIds: [] }, at: "subnetIds", found: "a list of 0", expected, fix },
  ],
  unknown: ["subnetIds"],
};
