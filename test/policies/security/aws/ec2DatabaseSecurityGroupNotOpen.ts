import type { Table } from "../../support/table.ts";

const expected = "the security group of its clients, or their addresses";
const fix = "name the clients' security group instead of a range";

export const table: Table = {
  good: {
    props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["10.0.0.0/16"] }] },
    others: [
      {
        type: "aws:rds/instance:Instance",
        name: "main",
        props: { port: 15432 },
        refers: { vpcSecurityGroupIds: "subject" },
      },
    ],
  },
  alsoGood: [
    {
      what: "another port",
      props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["0.0.0.0/0"] }] },
      others: [
        {
          type: "aws:rds/instance:Instance",
          name: "main",
          props: { port: 5433 },
          refers: { vpcSecurityGroupIds: "subject" },
        },
      ],
    },
    {
      what: "no database",
      props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["0.0.0.0/0"] }] },
      others: [],
    },
    {
      what: "UDP, by which it does not listen",
      props: { ingress: [{ protocol: "udp", fromPort: 15432, toPort: 15432, cidrBlocks: ["0.0.0.0/0"] }] },
    },
    {
      what: "the usual port, which is another policy's",
      props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
      others: [
        {
          type: "aws:rds/instance:Instance",
          name: "main",
          props: { port: 5432 },
          refers: { vpcSecurityGroupIds: "subject" },
        },
      ],
    },
  ],
  bad: [
    {
      what: "the port of its database",
      props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["0.0.0.0/0"] }] },
      at: "ingress[0].cidrBlocks[0]",
      found: '0.0.0.0/0 on port 15432, where database "main" listens',
      expected,
      fix,
    },
    {
      what: "a rule beside it",
      others: [
        {
          type: "aws:rds/instance:Instance",
          name: "main",
          props: { port: 15432 },
          refers: { vpcSecurityGroupIds: "subject" },
        },
        {
          type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
          name: "open",
          props: { ipProtocol: "tcp", fromPort: 15432, toPort: 15432, cidrIpv4: "0.0.0.0/0" },
          refers: { securityGroupId: "subject" },
        },
      ],
      at: 'rule "open"',
      found: '0.0.0.0/0 on port 15432, where database "main" listens',
      expected,
      fix,
    },
    {
      what: "a cache that names it by its id",
      props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["0.0.0.0/0"] }], id: "sg-1" },
      others: [
        {
          type: "aws:elasticache/replicationGroup:ReplicationGroup",
          name: "sessions",
          props: { port: 15432, securityGroupIds: ["sg-0", "sg-1"] },
        },
      ],
      at: "ingress[0].cidrBlocks[0]",
      found: '0.0.0.0/0 on port 15432, where database "sessions" listens',
      expected,
      fix,
    },
  ],
  unknown: ["ingress"],
};
