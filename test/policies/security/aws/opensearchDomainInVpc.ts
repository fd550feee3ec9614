import type { Table } from "../../support/table.ts";

const rest = {
  at: "vpcOptions.subnetIds",
  expected: "private subnets",
  fix: "name subnets of a VPC; this replaces the domain",
};

export const table: Table = {
  good: { props: { vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } } },
  bad: [
    { what: "a domain on the internet", props: { vpcOptions: undefined }, found: "not set", ...rest },
    { what: "a block without subnets", props: { vpcOptions: { subnetIds: [] } }, found: "a list of 0", ...rest },
  ],
  unknown: ["vpcOptions"],
};
