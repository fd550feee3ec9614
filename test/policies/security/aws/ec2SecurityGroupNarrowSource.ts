import type { Table } from "../../support/table.ts";

const expected = "a range of /16 (IPv6: /44) or narrower";
const fix = "name the clients' security group, or the range of their subnets";

export const tables: Record<string, Table> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    good: { props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.1.0.0/16"] }] } },
    alsoGood: [
      {
        what: "everybody, which is another policy's",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "a web server",
        props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }] },
      },
      { what: "a group without rules of its own", props: { ingress: undefined } },
    ],
    bad: [
      {
        what: "all private addresses of a kind",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/8"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "10.0.0.0/8 on port 5432 (PostgreSQL)",
        expected,
        fix,
      },
      {
        what: "the private addresses of IPv6, on every port",
        props: { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["fc00::/7"] }] },
        at: "ingress[0].ipv6CidrBlocks[0]",
        found: "fc00::/7 on every port",
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
        protocol: "tcp",
        fromPort: 5432,
        toPort: 5432,
        cidrBlocks: ["10.1.0.0/16"],
        ipv6CidrBlocks: undefined,
      },
    },
    alsoGood: [
      {
        what: "everybody, which is another policy's",
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
        what: "a web server",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 443,
          toPort: 443,
          cidrBlocks: ["10.0.0.0/8"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "traffic out of the group",
        props: {
          type: "egress",
          protocol: "tcp",
          fromPort: 5432,
          toPort: 5432,
          cidrBlocks: ["10.0.0.0/8"],
          ipv6CidrBlocks: undefined,
        },
      },
    ],
    bad: [
      {
        what: "all private addresses of a kind",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 5432,
          toPort: 5432,
          cidrBlocks: ["10.0.0.0/8"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "10.0.0.0/8 on port 5432 (PostgreSQL)",
        expected,
        fix,
      },
      {
        what: "the private addresses of IPv6, on every port",
        props: {
          type: "ingress",
          protocol: "-1",
          fromPort: 0,
          toPort: 0,
          cidrBlocks: undefined,
          ipv6CidrBlocks: ["fc00::/7"],
        },
        at: "ipv6CidrBlocks[0]",
        found: "fc00::/7 on every port",
        expected,
        fix,
      },
    ],
    unknown: ["type", "cidrBlocks", "ipv6CidrBlocks"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    good: { props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "10.1.0.0/16", cidrIpv6: undefined } },
    alsoGood: [
      {
        what: "everybody, which is another policy's",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "a web server",
        props: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/8", cidrIpv6: undefined },
      },
    ],
    bad: [
      {
        what: "all private addresses of a kind",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "10.0.0.0/8", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "10.0.0.0/8 on port 5432 (PostgreSQL)",
        expected,
        fix,
      },
      {
        what: "the private addresses of IPv6, on every port",
        props: { ipProtocol: "-1", fromPort: 0, toPort: 0, cidrIpv4: undefined, cidrIpv6: "fc00::/7" },
        at: "cidrIpv6",
        found: "fc00::/7 on every port",
        expected,
        fix,
      },
    ],
    unknown: ["cidrIpv4", "cidrIpv6"],
  },
};
