import type { Table } from "../../support/table.ts";

const expected = "port 80 or 443 only";
const fix = "name the clients' security group or addresses";

export const tables: Record<string, Table> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    good: { props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] } },
    alsoGood: [
      {
        what: "a port that the configuration allows",
        props: { ingress: [{ protocol: "tcp", fromPort: 8443, toPort: 8443, cidrBlocks: ["0.0.0.0/0"] }] },
        config: { publicPorts: ["8443"] },
      },
      {
        what: "a database, which is another policy's",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "known addresses",
        props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["203.0.113.0/24"] }] },
      },
      { what: "a group without rules of its own", props: { ingress: undefined } },
    ],
    bad: [
      {
        what: "a port of one's own choice",
        props: { ingress: [{ protocol: "tcp", fromPort: 15432, toPort: 15432, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on port 15432",
        expected,
        fix,
      },
      {
        what: "a range",
        props: { ingress: [{ protocol: "tcp", fromPort: 80, toPort: 443, ipv6CidrBlocks: ["::/0"] }] },
        at: "ingress[0].ipv6CidrBlocks[0]",
        found: "::/0 on ports 80 to 443",
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
        fromPort: 443,
        toPort: 443,
        cidrBlocks: ["0.0.0.0/0"],
        ipv6CidrBlocks: undefined,
      },
    },
    alsoGood: [
      {
        what: "a port that the configuration allows",
        props: { type: "ingress", protocol: "tcp", fromPort: 8443, toPort: 8443 },
        config: { publicPorts: ["8443"] },
      },
      {
        what: "a database, which is another policy's",
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
        what: "known addresses",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 15432,
          toPort: 15432,
          cidrBlocks: ["203.0.113.0/24"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "traffic out of the group",
        props: {
          type: "egress",
          protocol: "tcp",
          fromPort: 15432,
          toPort: 15432,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
    ],
    bad: [
      {
        what: "a port of one's own choice",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 15432,
          toPort: 15432,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on port 15432",
        expected,
        fix,
      },
      {
        what: "a range",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 80,
          toPort: 443,
          cidrBlocks: undefined,
          ipv6CidrBlocks: ["::/0"],
        },
        at: "ipv6CidrBlocks[0]",
        found: "::/0 on ports 80 to 443",
        expected,
        fix,
      },
    ],
    unknown: ["type", "cidrBlocks", "ipv6CidrBlocks"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    good: { props: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined } },
    alsoGood: [
      {
        what: "a port that the configuration allows",
        props: { ipProtocol: "tcp", fromPort: 8443, toPort: 8443 },
        config: { publicPorts: ["8443"] },
      },
      {
        what: "a database, which is another policy's",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "known addresses",
        props: { ipProtocol: "tcp", fromPort: 15432, toPort: 15432, cidrIpv4: "203.0.113.0/24", cidrIpv6: undefined },
      },
    ],
    bad: [
      {
        what: "a port of one's own choice",
        props: { ipProtocol: "tcp", fromPort: 15432, toPort: 15432, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on port 15432",
        expected,
        fix,
      },
      {
        what: "a range",
        props: { ipProtocol: "tcp", fromPort: 80, toPort: 443, cidrIpv4: undefined, cidrIpv6: "::/0" },
        at: "cidrIpv6",
        found: "::/0 on ports 80 to 443",
        expected,
        fix,
      },
    ],
    unknown: ["cidrIpv4", "cidrIpv6"],
  },
};
