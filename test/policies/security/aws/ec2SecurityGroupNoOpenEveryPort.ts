import type { Table } from "../../support/table.ts";

const expected = "one port, for those who need it";
const fix = "write one rule for each port, for the clients' security group";

export const tables: Record<string, Table> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    good: { props: { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/16"] }] } },
    alsoGood: [
      {
        what: "one port",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "pings",
        props: { ingress: [{ protocol: "icmp", fromPort: -1, toPort: -1, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      { what: "a group without rules of its own", props: { ingress: undefined } },
    ],
    bad: [
      {
        what: "every protocol",
        props: { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on every port",
        expected,
        fix,
      },
      {
        what: "every port of TCP",
        props: { ingress: [{ protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on every port",
        expected,
        fix,
      },
      {
        what: "every protocol by IPv6",
        props: { ingress: [{ protocol: "all", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }] },
        at: "ingress[0].ipv6CidrBlocks[0]",
        found: "::/0 on every port",
        expected,
        fix,
      },
    ],
    unknown: ["ingress"],
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    good: {
      props: {
        type: "ingress",
        protocol: "-1",
        fromPort: 0,
        toPort: 0,
        cidrBlocks: ["10.0.0.0/16"],
        ipv6CidrBlocks: undefined,
      },
    },
    alsoGood: [
      {
        what: "one port",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 5432,
          toPort: 5432,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "pings",
        props: {
          type: "ingress",
          protocol: "icmp",
          fromPort: -1,
          toPort: -1,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "traffic out of the group",
        props: {
          type: "egress",
          protocol: "-1",
          fromPort: 0,
          toPort: 0,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
    ],
    bad: [
      {
        what: "every protocol",
        props: {
          type: "ingress",
          protocol: "-1",
          fromPort: 0,
          toPort: 0,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on every port",
        expected,
        fix,
      },
      {
        what: "every port of TCP",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 0,
          toPort: 65535,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on every port",
        expected,
        fix,
      },
      {
        what: "every protocol by IPv6",
        props: {
          type: "ingress",
          protocol: "all",
          fromPort: 0,
          toPort: 0,
          cidrBlocks: undefined,
          ipv6CidrBlocks: ["::/0"],
        },
        at: "ipv6CidrBlocks[0]",
        found: "::/0 on every port",
        expected,
        fix,
      },
    ],
    unknown: ["type", "cidrBlocks", "ipv6CidrBlocks"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    good: { props: { ipProtocol: "-1", fromPort: 0, toPort: 0, cidrIpv4: "10.0.0.0/16", cidrIpv6: undefined } },
    alsoGood: [
      {
        what: "one port",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "pings",
        props: { ipProtocol: "icmp", fromPort: -1, toPort: -1, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
    ],
    bad: [
      {
        what: "every protocol",
        props: { ipProtocol: "-1", fromPort: 0, toPort: 0, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on every port",
        expected,
        fix,
      },
      {
        what: "every port of TCP",
        props: { ipProtocol: "tcp", fromPort: 0, toPort: 65535, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on every port",
        expected,
        fix,
      },
      {
        what: "every protocol by IPv6",
        props: { ipProtocol: "all", fromPort: 0, toPort: 0, cidrIpv4: undefined, cidrIpv6: "::/0" },
        at: "cidrIpv6",
        found: "::/0 on every port",
        expected,
        fix,
      },
    ],
    unknown: ["cidrIpv4", "cidrIpv6"],
  },
};
