/** A security group as AWSX makes one for a service that is to be reached from everywhere, given to a database that has a public address. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-ec2-security-group-no-open-every-port": ["everything"],
  "aws-ec2-security-group-no-open-database-port": ["postgres", "mongo"],
  "aws-ec2-security-group-no-open-administration": ["ssh"],
  "aws-ec2-database-security-group-not-open": ["odd"],
  "aws-rds-instance-no-public-access": ["db"],
  "aws-rds-instance-encrypted": ["db"],
  "aws-rds-instance-backup-retention": ["db"],
  "aws-rds-instance-deletion-protection": ["db"],
  "aws-rds-subnet-group-no-internet-route": ["db"],
  "aws-ec2-database-subnet-no-public-addresses": ["public"],
};

export default function program(): void {
  const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
  const gateway = new aws.ec2.InternetGateway("main", { vpcId: vpc.id });
  const routes = new aws.ec2.RouteTable("public", {
    vpcId: vpc.id,
    routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }],
  });
  const subnet = new aws.ec2.Subnet("public", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24", mapPublicIpOnLaunch: true });
  new aws.ec2.RouteTableAssociation("public", { subnetId: subnet.id, routeTableId: routes.id });
  new aws.ec2.SecurityGroup("everything", {
    vpcId: vpc.id,
    ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
  });
  const everybody = { type: "ingress", protocol: "tcp", cidrBlocks: ["0.0.0.0/0"] };
  const group = new aws.ec2.SecurityGroup("db", { vpcId: vpc.id });
  new aws.ec2.SecurityGroupRule("postgres", { ...everybody, securityGroupId: group.id, fromPort: 5432, toPort: 5432 });
  new aws.vpc.SecurityGroupIngressRule("mongo", {
    securityGroupId: group.id,
    cidrIpv6: "::/0",
    ipProtocol: "tcp",
    fromPort: 27000,
    toPort: 27100,
  });
  new aws.vpc.SecurityGroupIngressRule("ssh", {
    securityGroupId: group.id,
    cidrIpv4: "0.0.0.0/0",
    ipProtocol: "tcp",
    fromPort: 22,
    toPort: 22,
  });
  const odd = new aws.ec2.SecurityGroup("odd", { vpcId: vpc.id });
  new aws.ec2.SecurityGroupRule("odd", { ...everybody, securityGroupId: odd.id, fromPort: 15_432, toPort: 15_432 });
  new aws.rds.Instance("db", {
    engine: "postgres",
    engineVersion: "17.6",
    instanceClass: "db.m7g.large",
    allocatedStorage: 100,
    port: 15_432,
    publiclyAccessible: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("db", { subnetIds: [subnet.id] }).name,
    vpcSecurityGroupIds: [group.id, odd.id],
  });
}
