import type { Table } from "../../support/table.ts";

const expected = "the security group of its clients, or their addresses";
const fix = "name the clients' security group instead of a range";

export const tables: Record<string, Table> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    good: { props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/16"] }] } },
    alsoGood: [
      {
        what: "a web server",
        props: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "telephony by UDP, where no database listens",
        props: { ingress: [{ protocol: "udp", fromPort: 4000, toPort: 9500, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "private addresses of IPv6",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, ipv6CidrBlocks: ["fc00::/7"] }] },
      },
      {
        what: "pings",
        props: { ingress: [{ protocol: "icmp", fromPort: -1, toPort: -1, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      {
        what: "every port, which is another policy's",
        props: { ingress: [{ protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] }] },
      },
      { what: "a group without rules of its own", props: { ingress: undefined } },
    ],
    bad: [
      {
        what: "PostgreSQL for everybody",
        props: { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on port 5432 (PostgreSQL)",
        expected,
        fix,
      },
      {
        what: "Redis for everybody, by IPv6",
        props: { ingress: [{ protocol: "tcp", fromPort: 6379, toPort: 6379, ipv6CidrBlocks: ["::/0"] }] },
        at: "ingress[0].ipv6CidrBlocks[0]",
        found: "::/0 on port 6379 (Redis)",
        expected,
        fix,
      },
      {
        what: "a range of ports that has some",
        props: { ingress: [{ protocol: "6", fromPort: 3000, toPort: 6000, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on ports 3000 to 6000 (PostgreSQL, MySQL, MariaDB, \u2026)",
        expected,
        fix,
      },
      {
        what: "half of the internet",
        props: { ingress: [{ protocol: "tcp", fromPort: 1433, toPort: 1433, cidrBlocks: ["128.0.0.0/1"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "128.0.0.0/1 on port 1433 (SQL Server)",
        expected,
        fix,
      },
      {
        what: "Memcached by UDP",
        props: { ingress: [{ protocol: "udp", fromPort: 11211, toPort: 11211, cidrBlocks: ["0.0.0.0/0"] }] },
        at: "ingress[0].cidrBlocks[0]",
        found: "0.0.0.0/0 on port 11211 (Memcached)",
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
        cidrBlocks: ["10.0.0.0/16"],
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
        what: "telephony by UDP, where no database listens",
        props: {
          type: "ingress",
          protocol: "udp",
          fromPort: 4000,
          toPort: 9500,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
      {
        what: "private addresses of IPv6",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 5432,
          toPort: 5432,
          cidrBlocks: undefined,
          ipv6CidrBlocks: ["fc00::/7"],
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
        what: "every port, which is another policy's",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 0,
          toPort: 65535,
          cidrBlocks: ["0.0.0.0/0"],
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
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
      },
    ],
    bad: [
      {
        what: "PostgreSQL for everybody",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 5432,
          toPort: 5432,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on port 5432 (PostgreSQL)",
        expected,
        fix,
      },
      {
        what: "Redis for everybody, by IPv6",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 6379,
          toPort: 6379,
          cidrBlocks: undefined,
          ipv6CidrBlocks: ["::/0"],
        },
        at: "ipv6CidrBlocks[0]",
        found: "::/0 on port 6379 (Redis)",
        expected,
        fix,
      },
      {
        what: "a range of ports that has some",
        props: {
          type: "ingress",
          protocol: "6",
          fromPort: 3000,
          toPort: 6000,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on ports 3000 to 6000 (PostgreSQL, MySQL, MariaDB, \u2026)",
        expected,
        fix,
      },
      {
        what: "half of the internet",
        props: {
          type: "ingress",
          protocol: "tcp",
          fromPort: 1433,
          toPort: 1433,
          cidrBlocks: ["128.0.0.0/1"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "128.0.0.0/1 on port 1433 (SQL Server)",
        expected,
        fix,
      },
      {
        what: "Memcached by UDP",
        props: {
          type: "ingress",
          protocol: "udp",
          fromPort: 11211,
          toPort: 11211,
          cidrBlocks: ["0.0.0.0/0"],
          ipv6CidrBlocks: undefined,
        },
        at: "cidrBlocks[0]",
        found: "0.0.0.0/0 on port 11211 (Memcached)",
        expected,
        fix,
      },
    ],
    unknown: ["type", "cidrBlocks", "ipv6CidrBlocks"],
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    good: { props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "10.0.0.0/16", cidrIpv6: undefined } },
    alsoGood: [
      {
        what: "a web server",
        props: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "telephony by UDP, where no database listens",
        props: { ipProtocol: "udp", fromPort: 4000, toPort: 9500, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "private addresses of IPv6",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: undefined, cidrIpv6: "fc00::/7" },
      },
      {
        what: "pings",
        props: { ipProtocol: "icmp", fromPort: -1, toPort: -1, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
      {
        what: "every port, which is another policy's",
        props: { ipProtocol: "tcp", fromPort: 0, toPort: 65535, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
      },
    ],
    bad: [
      {
        what: "PostgreSQL for everybody",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on port 5432 (PostgreSQL)",
        expected,
        fix,
      },
      {
        what: "Redis for everybody, by IPv6",
        props: { ipProtocol: "tcp", fromPort: 6379, toPort: 6379, cidrIpv4: undefined, cidrIpv6: "::/0" },
        at: "cidrIpv6",
        found: "::/0 on port 6379 (Redis)",
        expected,
        fix,
      },
      {
        what: "a range of ports that has some",
        props: { ipProtocol: "6", fromPort: 3000, toPort: 6000, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on ports 3000 to 6000 (PostgreSQL, MySQL, MariaDB, \u2026)",
        expected,
        fix,
      },
      {
        what: "half of the internet",
        props: { ipProtocol: "tcp", fromPort: 1433, toPort: 1433, cidrIpv4: "128.0.0.0/1", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "128.0.0.0/1 on port 1433 (SQL Server)",
        expected,
        fix,
      },
      {
        what: "Memcached by UDP",
        props: { ipProtocol: "udp", fromPort: 11211, toPort: 11211, cidrIpv4: "0.0.0.0/0", cidrIpv6: undefined },
        at: "cidrIpv4",
        found: "0.0.0.0/0 on port 11211 (Memcached)",
        expected,
        fix,
      },
    ],
    unknown: ["cidrIpv4", "cidrIpv6"],
  },
};
