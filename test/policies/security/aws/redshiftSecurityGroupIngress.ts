import type { Tables } from "../../support/table.ts";

const tcp = { protocol: "tcp", fromPort: 5439, toPort: 5439 };
const group = (ingress: object[]) => ({
  type: "aws:ec2/securityGroup:SecurityGroup",
  name: "group",
  props: { id: "sg-1", ingress },
});
const rule = (props: object) => ({
  type: "aws:ec2/securityGroupRule:SecurityGroupRule",
  name: "rule",
  props: { type: "ingress", ...tcp, securityGroupId: "sg-1", ...props },
});
const problem = (origin: string) => ({
  found: `port 5439 open to ${origin} in security group "group"`,
  expected: "the security groups or networks of its clients",
  fix: 'narrow the ingress of security group "group"',
});

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: {
      props: { port: 5439, vpcSecurityGroupIds: ["sg-1"] },
      others: [group([{ ...tcp, cidrBlocks: ["10.0.0.0/8"] }])],
    },
    alsoGood: [
      {
        what: "another port that is open",
        others: [group([{ ...tcp, fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }])],
      },
      { what: "another protocol", others: [group([{ ...tcp, protocol: "udp", cidrBlocks: ["0.0.0.0/0"] }])] },
      { what: "a rule to the outside", others: [group([]), rule({ type: "egress", cidrBlocks: ["0.0.0.0/0"] })] },
      {
        what: "a rule of another group",
        others: [group([]), rule({ securityGroupId: "sg-2", cidrBlocks: ["0.0.0.0/0"] })],
      },
      { what: "no security group, which is another policy's", props: { vpcSecurityGroupIds: undefined }, others: [] },
    ],
    bad: [
      {
        what: "everybody",
        others: [group([{ ...tcp, cidrBlocks: ["0.0.0.0/0"] }])],
        at: "vpcSecurityGroupIds",
        ...problem("0.0.0.0/0"),
      },
      {
        what: "every port of TCP",
        others: [group([{ protocol: "tcp", cidrBlocks: ["0.0.0.0/0"] }])],
        at: "vpcSecurityGroupIds",
        ...problem("0.0.0.0/0"),
      },
      {
        what: "every protocol, over IPv6",
        others: [group([{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }])],
        at: "vpcSecurityGroupIds",
        ...problem("::/0"),
      },
      {
        what: "a rule of its own, by id",
        others: [group([]), rule({ securityGroupId: "sg-1", cidrBlocks: ["0.0.0.0/0"] })],
        at: "vpcSecurityGroupIds",
        ...problem("0.0.0.0/0"),
      },
      {
        what: "a group and a rule that the program refers to, and a port by default",
        props: { port: undefined, vpcSecurityGroupIds: undefined },
        refers: { vpcSecurityGroupIds: "group" },
        others: [
          group([]),
          {
            type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            name: "rule",
            props: { ipProtocol: "tcp", fromPort: 5000, toPort: 6000, cidrIpv4: "0.0.0.0/0" },
            refers: { securityGroupId: "group" },
          },
        ],
        at: "vpcSecurityGroupIds",
        ...problem("0.0.0.0/0"),
      },
    ],
    unknown: ["port", "vpcSecurityGroupIds"],
  },
  "aws:redshiftserverless/workgroup:Workgroup": {
    good: {
      props: { port: 5439, securityGroupIds: ["sg-1"] },
      others: [group([{ ...tcp, cidrBlocks: ["10.0.0.0/8"] }])],
    },
    alsoGood: [
      {
        what: "another port that is open",
        others: [group([{ ...tcp, fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }])],
      },
      { what: "another protocol", others: [group([{ ...tcp, protocol: "udp", cidrBlocks: ["0.0.0.0/0"] }])] },
      { what: "a rule to the outside", others: [group([]), rule({ type: "egress", cidrBlocks: ["0.0.0.0/0"] })] },
      {
        what: "a rule of another group",
        others: [group([]), rule({ securityGroupId: "sg-2", cidrBlocks: ["0.0.0.0/0"] })],
      },
      { what: "no security group, which is another policy's", props: { securityGroupIds: undefined }, others: [] },
    ],
    bad: [
      {
        what: "everybody",
        others: [group([{ ...tcp, cidrBlocks: ["0.0.0.0/0"] }])],
        at: "securityGroupIds",
        ...problem("0.0.0.0/0"),
      },
      {
        what: "every port of TCP",
        others: [group([{ protocol: "tcp", cidrBlocks: ["0.0.0.0/0"] }])],
        at: "securityGroupIds",
        ...problem("0.0.0.0/0"),
      },
      {
        what: "every protocol, over IPv6",
        others: [group([{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }])],
        at: "securityGroupIds",
        ...problem("::/0"),
      },
      {
        what: "a rule of its own, by id",
        others: [group([]), rule({ securityGroupId: "sg-1", cidrBlocks: ["0.0.0.0/0"] })],
        at: "securityGroupIds",
        ...problem("0.0.0.0/0"),
      },
      {
        what: "a group and a rule that the program refers to, and a port by default",
        props: { port: undefined, securityGroupIds: undefined },
        refers: { securityGroupIds: "group" },
        others: [
          group([]),
          {
            type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            name: "rule",
            props: { ipProtocol: "tcp", fromPort: 5000, toPort: 6000, cidrIpv4: "0.0.0.0/0" },
            refers: { securityGroupId: "group" },
          },
        ],
        at: "securityGroupIds",
        ...problem("0.0.0.0/0"),
      },
    ],
    unknown: ["port", "securityGroupIds"],
  },
};
