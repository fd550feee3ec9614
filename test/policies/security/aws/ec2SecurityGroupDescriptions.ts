import type { Table } from "../../support/table.ts";

const expected = "what it is for";
const fix = "say who needs it";

export const tables: Record<string, Table> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    good: {
      props: {
        description: "database",
        ingress: [
          { protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: ["sg-1"], description: "the application" },
        ],
      },
    },
    bad: [
      { what: "none", props: { description: undefined }, at: "description", found: "not set", expected, fix },
      {
        what: "a rule without",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, securityGroups: ["sg-1"] }] },
        at: "ingress[0].description",
        found: "not set",
        expected,
        fix,
      },
    ],
    unknown: ["description", "ingress"],
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    good: { props: { description: "the application" } },
    bad: [{ what: "none", props: { description: undefined }, at: "description", found: "not set", expected, fix }],
    unknown: ["description"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    good: { props: { description: "the application" } },
    bad: [{ what: "none", props: { description: undefined }, at: "description", found: "not set", expected, fix }],
    unknown: ["description"],
  },
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": {
    good: { props: { description: "the application" } },
    bad: [{ what: "none", props: { description: undefined }, at: "description", found: "not set", expected, fix }],
    unknown: ["description"],
  },
};
