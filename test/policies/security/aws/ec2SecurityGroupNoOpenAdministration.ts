import type { Table } from "../../support/table.ts";

const expected = "the addresses of those who administer";
const fix = "use Session Manager, or name their addresses";

export const tables: Record<string, Table> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    good: { props: { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["203.0.113.7/32"] }] } },
    alsoGood: [
      {
        what: "a web server",
        props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "every port, which is another policy's",
        props: { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      { what: "a group without rules of its own", props: { ingress: undefined } },
    ],
    bad: [
      {
        what: "SSH",
        props: { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on port 22",
        expected,
        fix,
      },
      {
        what: "RDP by IPv6",
        props: { ingress: [{ protocol: "tcp", fromPort: 3389, toPort: 3389, ipv6CidrBlocks: ["::/0"] }] },
        at: "ingress[0].ipv6CidrBlocks[0]",
        found: "::/0 on port 3389",
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
        fromPort: 22,
        toPort: 22,
        cidrBlocks: ["203.0.113.7/32"],
        ipv6CidrBlocks: undefined,
      },
    },
    alsoGood: [
      {
        what: "a web server",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 443,
          toPort: 443,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "every port, which is another policy's",
        props: {
          type: "ingress",
          protocol: "-1",
          fromPort: 0,
          toPort: 0,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "traffic out of the group",
        props: {
          type: "egress",
          protocol: "tcp",
          fromPort: 22,
          toPort: 22,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
    ],
    bad: [
      {
        what: "SSH",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 22,
          toPort: 22,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on port 22",
        expected,
        fix,
      },
      {
        what: "RDP by IPv6",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 3389,
          toPort: 3389,
          cidrBlocks: undefined,
          ipv6CidrBlocks: ["::/0"],
        },
        at: "ipv6CidrBlocks[0]",
        found: "::/0 on port 3389",
        expected,
        fix,
      },
    ],
    unknown: ["type", "cidrBlocks", "ipv6CidrBlocks"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    good: { props: { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "203.0.113.7/32", cidrIpv6: undefined } },
    alsoGood: [
      {
        what: "a web server",
        props: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "every port, which is another policy's",
        props: { ipProtocol: "-1", fromPort: 0, toPort: 0, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
    ],
    bad: [
      {
        what: "SSH",
        props: { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on port 22",
        expected,
        fix,
      },
      {
        what: "RDP by IPv6",
        props: { ipProtocol: "tcp", fromPort: 3389, toPort: 3389, cidrIpv4: undefined, cidrIpv6: "::/0" },
        at: "cidrIpv6",
        found: "::/0 on port 3389",
        expected,
        fix,
      },
    ],
    unknown: ["cidrIpv4", "cidrIpv6"],
  },
};
