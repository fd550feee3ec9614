import type { Table } from "../../support/table.ts";

const expected = "a security group of its own";
const fix = "make a SecurityGroup for what the rule is about";

export const table: Table = {
  good: {
    props: { securityGroupId: "sg-1" },
    others: [
      { type: "aws:ec2/securityGroup:SecurityGroup", name: "app", props: { id: "sg-1" } },
      { type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name: "default", props: { id: "sg-0" } },
    ],
  },
  bad: [
    {
      what: "the default group",
      props: { securityGroupId: "sg-0" },
      at: "securityGroupId",
      found: 'the default group of "default"',
      expected,
      fix,
    },
    {
      what: "a VPC's default group, as the program refers to it",
      refers: { securityGroupId: "network" },
      others: [{ type: "aws:ec2/vpc:Vpc", name: "network", props: {} }],
      at: "securityGroupId",
      found: 'the default group of "network"',
      expected,
      fix,
    },
  ],
  unknown: ["securityGroupId"],
};
