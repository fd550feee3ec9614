import type { Resource } from "../../support/judge.ts";
import type { Table } from "../../support/table.ts";

const subnet = (name: string): Resource => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  props: { id: `subnet-${name}`, vpcId: "vpc-1" },
  refers: { vpcId: "vpc" },
});
const association = (of: string, table: string): Resource => ({
  type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  name: `${of}-${table}`,
  props: { subnetId: `subnet-${of}`, routeTableId: `rtb-${table}` },
});
const routes = (name: string, routes: object[] = []): Resource => ({
  type: "aws:ec2/routeTable:RouteTable",
  name,
  props: { id: `rtb-${name}`, routes },
});
const route = (table: string, props: Resource["props"], refers?: Record<string, string>): Resource => ({
  type: "aws:ec2/route:Route",
  name: `${table}-out`,
  props: { routeTableId: `rtb-${table}`, ...props },
  ...(refers && { refers }),
});
const vpc = { type: "aws:ec2/vpc:Vpc", name: "vpc", props: { id: "vpc-1" } };
const gateway = { type: "aws:ec2/internetGateway:InternetGateway", name: "gateway", props: {} };
const nat = { cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" };
const finding = {
  at: "subnetIds",
  found: '"a" with a route to an internet gateway',
  expected: "private subnets",
  fix: "give it subnets whose route tables have no internet gateway",
};

export const table: Table = {
  good: {
    props: { subnetIds: ["subnet-a", "subnet-b"] },
    others: [vpc, subnet("a"), subnet("b"), association("a", "in"), association("b", "in"), routes("in", [nat])],
  },
  alsoGood: [
    { what: "the main table of a new VPC", others: [vpc, subnet("a"), subnet("b")] },
    {
      what: "a route to a part of the internet",
      others: [
        ...[subnet("a"), association("a", "in"), routes("in")],
        route("in", { destinationCidrBlock: "198.51.100.0/24", gatewayId: "igw-1" }),
      ],
    },
  ],
  bad: [
    {
      what: "a route to an internet gateway, for one of two",
      others: [
        ...[subnet("a"), subnet("b"), association("a", "out"), association("b", "in"), routes("in"), routes("out")],
        route("out", { destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }),
      ],
      ...finding,
    },
    {
      what: "one to a gateway that is made beside",
      others: [
        ...[subnet("a"), association("a", "out"), routes("out"), gateway],
        route("out", { destinationIpv6CidrBlock: "::/0" }, { gatewayId: "gateway" }),
      ],
      ...finding,
    },
    {
      what: "one in the table itself",
      others: [
        ...[subnet("a"), association("a", "out")],
        routes("out", [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }]),
      ],
      ...finding,
    },
    {
      what: "one in the table itself to a gateway that is made beside",
      others: [
        ...[subnet("a"), association("a", "out"), gateway],
        { ...routes("out", [{ cidrBlock: "0.0.0.0/0" }]), refers: { routes: "gateway" } },
      ],
      ...finding,
    },
    {
      what: "a subnet of the default VPC",
      others: [{ type: "aws:ec2/defaultSubnet:DefaultSubnet", name: "a", props: { id: "subnet-a" } }],
      ...finding,
    },
    {
      what: "a main table that leads out",
      others: [
        ...[vpc, subnet("a")],
        {
          type: "aws:ec2/defaultRouteTable:DefaultRouteTable",
          name: "main",
          props: { id: "rtb-main", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" }] },
          refers: { defaultRouteTableId: "vpc" },
        },
      ],
      ...finding,
    },
  ],
  unknown: ["subnetIds"],
};
