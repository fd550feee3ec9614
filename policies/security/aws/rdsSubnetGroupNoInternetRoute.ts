/** In a subnet with a route to an internet gateway one wrong flag, or one wrong rule of a security group, puts a database on the internet. */
import type { PolicyResource } from "@pulumi/policy";
import { stackPolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import type { Stack } from "../../stack.ts";
import { Undecided } from "../../undecided.ts";

const defaultSubnet = "aws:ec2/defaultSubnet:DefaultSubnet";
const tables = ["aws:ec2/routeTable:RouteTable", "aws:ec2/defaultRouteTable:DefaultRouteTable"];
const gateway = "aws:ec2/internetGateway:InternetGateway";

const everywhere = (...destinations: unknown[]) => destinations.some((one) => one === "0.0.0.0/0" || one === "::/0");
const isGateway = (id: unknown) => textOf(id)?.startsWith("igw-") === true;

/** The route tables that a subnet follows: its own, or else its VPC's main one. */
function tablesOf(subnet: PolicyResource, stack: Stack): readonly PolicyResource[] {
  const around = stack.around(subnet);
  const own = around.referring("subnetId", "aws:ec2/routeTableAssociation:RouteTableAssociation");
  if (own.length === 0) {
    const vpc = around.referred("vpcId", "aws:ec2/vpc:Vpc");
    if (vpc === undefined) throw new Undecided("the route tables of its subnets are not in this stack");
    // A new VPC's main table leads nowhere, unless the program changes it.
    return stack.around(vpc).referring("defaultRouteTableId", "aws:ec2/defaultRouteTable:DefaultRouteTable");
  }
  return own.map((association) => {
    const table = stack.around(association).referred("routeTableId", ...tables);
    if (table === undefined) throw new Undecided("the route tables of its subnets are not in this stack");
    return table;
  });
}

function leadsOut(table: PolicyResource, stack: Stack): boolean {
  const around = stack.around(table);
  const apart = around.referring("routeTableId", "aws:ec2/route:Route").some((route) => {
    if (!everywhere(route.props.destinationCidrBlock, route.props.destinationIpv6CidrBlock)) return false;
    return stack.around(route).referred("gatewayId", gateway) !== undefined || isGateway(route.props.gatewayId);
  });
  if (apart) return true;
  const inside = entriesOf(around.given("routes")).filter(({ entry }) =>
    everywhere(entry.cidrBlock, entry.ipv6CidrBlock),
  );
  if (inside.length > 0 && around.referredAll("routes", gateway).length > 0) return true;
  return inside.some(({ entry }) => isGateway(entry.gatewayId));
}

export const policy = stackPolicy({
  name: "aws-rds-subnet-group-no-internet-route",
  description: "RDS subnet groups have no subnet with a route to the internet.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "FSBP", id: "RDS.46" }],
  tags: ["network"],
  remediationSteps:
    "Give the subnet group private subnets, whose route to the rest is a NAT gateway or none. An instance moves by a change of its subnet group, with a restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-46",
  resources: ["aws:rds/subnetGroup:SubnetGroup"],
  check: ({ report, stack }) => {
    const subnets = stack.referredAll("subnetIds", "aws:ec2/subnet:Subnet", defaultSubnet);
    if (subnets.length === 0) throw new Undecided("its subnets are not in this stack");
    // A default subnet has one from the day that its VPC is made.
    const open = subnets.filter(
      (subnet) => subnet.type === defaultSubnet || tablesOf(subnet, stack).some((table) => leadsOut(table, stack)),
    );
    if (open.length === 0) return;
    report({
      at: "subnetIds",
      found: `${open.map(({ name }) => `"${name}"`).join(", ")} with a route to an internet gateway`,
      expected: "private subnets",
      fix: "give it subnets whose route tables have no internet gateway",
    });
  },
});
