import type { Table } from "../../support/table.ts";

const expected = "false";
const fix = "set it to false, or give the database private subnets";

export const table: Table = {
  good: {
    props: { mapPublicIpOnLaunch: false, id: "subnet-1" },
    others: [{ type: "aws:rds/subnetGroup:SubnetGroup", name: "main", props: { subnetIds: ["subnet-0", "subnet-1"] } }],
  },
  alsoGood: [
    { what: "a subnet of something else", props: { mapPublicIpOnLaunch: true }, others: [] },
    { what: "a subnet that does not say", props: { mapPublicIpOnLaunch: undefined } },
  ],
  bad: [
    {
      what: "public addresses",
      props: { mapPublicIpOnLaunch: true },
      at: "mapPublicIpOnLaunch",
      found: 'true, in a subnet of "main"',
      expected,
      fix,
    },
    {
      what: "public addresses, as the program refers to it",
      props: { mapPublicIpOnLaunch: true },
      others: [
        { type: "aws:memorydb/subnetGroup:SubnetGroup", name: "orders", props: {}, refers: { subnetIds: "subject" } },
      ],
      at: "mapPublicIpOnLaunch",
      found: 'true, in a subnet of "orders"',
      expected,
      fix,
    },
  ],
  unknown: ["mapPublicIpOnLaunch"],
};
