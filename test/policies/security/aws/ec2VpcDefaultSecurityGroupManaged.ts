import type { Table } from "../../support/table.ts";

const expected = "a DefaultSecurityGroup without rules";
const fix = "add a DefaultSecurityGroup whose vpcId is this VPC's";

export const table: Table = {
  good: {
    props: { cidrBlock: "10.0.0.0/16", id: "vpc-1" },
    others: [{ type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name: "default", props: { vpcId: "vpc-1" } }],
  },
  alsoGood: [
    {
      what: "one that the program refers to",
      others: [
        {
          type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
          name: "default",
          props: {},
          refers: { vpcId: "subject" },
        },
      ],
    },
  ],
  bad: [
    { what: "none", others: [], at: "defaultSecurityGroupId", found: "left as AWS made it", expected, fix },
    {
      what: "another VPC's",
      others: [
        { type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name: "default", props: { vpcId: "vpc-2" } },
      ],
      at: "defaultSecurityGroupId",
      found: "left as AWS made it",
      expected,
      fix,
    },
  ],
  unknown: ["id"],
};
