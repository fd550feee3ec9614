import type { Table } from "../../support/table.ts";

const subnet = (id: string, availabilityZone: string) => ({
  type: "aws:ec2/subnet:Subnet",
  name: id,
  props: { id, availabilityZone },
});
const rest = {
  at: "subnetIds",
  expected: "subnets in 2 or more zones",
  fix: "add a subnet of another availability zone",
};

export const table: Table = {
  good: {
    props: { name: "private", subnetIds: ["a", "b"] },
    others: [subnet("a", "eu-central-1a"), subnet("b", "eu-central-1b")],
  },
  alsoGood: [
    { what: "one zone where the configuration says so", props: { subnetIds: ["a"] }, config: { minimumZones: 1 } },
    { what: "zones enough beside a subnet of another stack", props: { subnetIds: ["a", "b", "elsewhere"] } },
  ],
  bad: [
    { what: "one subnet", props: { subnetIds: ["a"] }, found: "1 subnet", ...rest },
    {
      what: "two of one zone",
      others: [subnet("a", "eu-central-1a"), subnet("b", "eu-central-1a")],
      found: "2 subnets in 1 zone",
      ...rest,
    },
  ],
  unknown: ["subnetIds"],
};
