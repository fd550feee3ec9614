/** What the good programs have around their databases: a network without a way out, and alarms that reach somebody. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

export interface Network {
  vpc: aws.ec2.Vpc;
  zones: string[];
  subnetIds: pulumi.Output<string>[];
  /** The group of those who may connect. */
  clients: aws.ec2.SecurityGroup;
}

/** Three subnets in three zones, for databases only. */
export function databaseNetwork(opts: pulumi.InvokeOptions & pulumi.CustomResourceOptions = {}, prefix = ""): Network {
  const zones = ["a", "b", "c"].map((letter) => `eu-west-1${letter}`);
  const vpc = new aws.ec2.Vpc(`${prefix}main`, { cidrBlock: "10.20.0.0/16", enableDnsHostnames: true }, opts);
  const routes = new aws.ec2.RouteTable(`${prefix}private`, { vpcId: vpc.id }, opts);
  const subnetIds = zones.map((availabilityZone, place) => {
    const name = `${prefix}database-${place}`;
    const subnet = new aws.ec2.Subnet(
      name,
      { vpcId: vpc.id, availabilityZone, cidrBlock: `10.20.${place}.0/24` },
      opts,
    );
    new aws.ec2.RouteTableAssociation(name, { subnetId: subnet.id, routeTableId: routes.id }, opts);
    return subnet.id;
  });
  const clients = new aws.ec2.SecurityGroup(
    `${prefix}clients`,
    { vpcId: vpc.id, description: "Services that connect to the database" },
    opts,
  );
  return { vpc, zones, subnetIds, clients };
}

/** A security group that lets the clients in at one port. */
export function databaseGroup(
  { vpc, clients }: Network,
  port: number,
  opts: pulumi.CustomResourceOptions = {},
  prefix = "",
) {
  const group = new aws.ec2.SecurityGroup(
    `${prefix}database`,
    { vpcId: vpc.id, description: "The database, for its clients" },
    opts,
  );
  new aws.vpc.SecurityGroupIngressRule(
    `${prefix}database-from-clients`,
    {
      securityGroupId: group.id,
      referencedSecurityGroupId: clients.id,
      description: "Clients of the database",
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
    },
    opts,
  );
  return group;
}

export interface Alarm {
  namespace: string;
  metricName: string;
  dimensions: Record<string, pulumi.Input<string>>;
  threshold: number;
  /** @default above it */
  below?: true;
}

/** Alarms that go to a topic. */
export function alarms(topic: aws.sns.Topic, on: Record<string, Alarm>, opts: pulumi.CustomResourceOptions = {}): void {
  for (const [name, { below, ...alarm }] of Object.entries(on))
    new aws.cloudwatch.MetricAlarm(
      name,
      {
        ...alarm,
        comparisonOperator: below ? "LessThanThreshold" : "GreaterThanThreshold",
        statistic: "Average",
        period: 300,
        evaluationPeriods: 3,
        alarmActions: [topic.arn],
        okActions: [topic.arn],
      },
      opts,
    );
}

/** The role by which RDS sends the metrics of the operating system. */
export function monitoringRole(): aws.iam.Role {
  const role = new aws.iam.Role("monitoring", { assumeRolePolicy: assumedBy("monitoring.rds.amazonaws.com") });
  new aws.iam.RolePolicyAttachment("monitoring", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
  });
  return role;
}

export const assumedBy = (Service: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole" }],
  });

/** Who is told of what RDS does to instances, and to clusters. */
export function rdsEvents(topic: aws.sns.Topic, { clusters }: { clusters: boolean }): void {
  new aws.rds.EventSubscription("instances", {
    snsTopic: topic.arn,
    sourceType: "db-instance",
    eventCategories: ["availability", "configuration change", "failover", "failure", "low storage", "maintenance"],
  });
  if (clusters)
    new aws.rds.EventSubscription("clusters", {
      snsTopic: topic.arn,
      sourceType: "db-cluster",
      eventCategories: ["failover", "failure", "maintenance"],
    });
}
