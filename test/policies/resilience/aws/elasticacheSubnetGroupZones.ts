import type { Table } from "../../support/table.ts";

const expected = "2 or more subnets, in different zones";
const fix = "add a subnet of another zone";

export const table: Table = {
  good: { props: { subnetIds: ["subnet-1", "subnet-2"] } },
  bad: [
    { what: "one subnet", props: { subnetIds: ["subnet-1"] }, at: "subnetIds", found: "a list of 1", expected, fix },
  ],
  unknown: ["subnetIds"],
};
