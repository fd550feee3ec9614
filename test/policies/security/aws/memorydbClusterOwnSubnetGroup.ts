import type { Table } from "../../support/table.ts";

const expected = "a subnet group of your own";
const fix = "make a SubnetGroup of private subnets and name it";

export const table: Table = {
  good: { props: { subnetGroupName: "private" } },
  bad: [
    { what: "none", props: { subnetGroupName: undefined }, at: "subnetGroupName", found: "not set", expected, fix },
  ],
  unknown: ["subnetGroupName"],
};
