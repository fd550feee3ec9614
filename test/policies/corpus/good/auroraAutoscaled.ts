/** After the autoscaling example of the Aurora module, in a network with NAT: readers come and go, and instances get their monitoring by the cluster. */
import * as aws from "@pulumi/aws";
import { alarms, monitoringRole, rdsEvents } from "../network.ts";

export default function program(): void {
  const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.30.0.0/16" });
  const gateway = new aws.ec2.InternetGateway("main", { vpcId: vpc.id });
  const front = new aws.ec2.Subnet("public", { vpcId: vpc.id, cidrBlock: "10.30.100.0/24", mapPublicIpOnLaunch: true });
  const out = new aws.ec2.RouteTable("public", {
    vpcId: vpc.id,
    routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: gateway.id }],
  });
  new aws.ec2.RouteTableAssociation("public", { subnetId: front.id, routeTableId: out.id });
  const nat = new aws.ec2.NatGateway("main", { subnetId: front.id, allocationId: new aws.ec2.Eip("nat", {}).id });
  const routes = new aws.ec2.RouteTable("private", { vpcId: vpc.id });
  new aws.ec2.Route("nat", {
    routeTableId: routes.id,
    destinationCidrBlock: "0.0.0.0/0",
    natGatewayId: nat.id,
  });
  const subnetIds = ["a", "b"].map((zone, place) => {
    const subnet = new aws.ec2.Subnet(`private-${zone}`, {
      vpcId: vpc.id,
      cidrBlock: `10.30.${place}.0/24`,
      availabilityZone: `eu-west-1${zone}`,
    });
    new aws.ec2.RouteTableAssociation(`private-${zone}`, { subnetId: subnet.id, routeTableId: routes.id });
    return subnet.id;
  });
  const service = new aws.ec2.SecurityGroup("service", {
    vpcId: vpc.id,
    description: "The service",
    ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"], description: "The public" }],
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"], description: "Anywhere" }],
  });
  const group = new aws.ec2.SecurityGroup("database", {
    vpcId: vpc.id,
    description: "The database",
    ingress: [
      { protocol: "tcp", fromPort: 3306, toPort: 3306, securityGroups: [service.id], description: "The service" },
      { protocol: "tcp", fromPort: 3306, toPort: 3306, self: true, description: "Each other" },
    ],
  });
  const cluster = new aws.rds.Cluster("news", {
    engine: "aurora-mysql",
    engineVersion: "8.0.mysql_aurora.3.10.1",
    storageType: "aurora-iopt1",
    masterUsername: "news_admin",
    manageMasterUserPassword: true,
    iamDatabaseAuthenticationEnabled: true,
    storageEncrypted: true,
    dbSubnetGroupName: new aws.rds.SubnetGroup("news", { subnetIds }).name,
    vpcSecurityGroupIds: [group.id],
    dbClusterParameterGroupName: new aws.rds.ClusterParameterGroup("news", {
      family: "aurora-mysql8.0",
      parameters: [
        { name: "require_secure_transport", value: "ON" },
        { name: "server_audit_logging", value: "1" },
        { name: "server_audit_events", value: "CONNECT,QUERY_DDL" },
      ],
    }).name,
    databaseInsightsMode: "standard",
    performanceInsightsEnabled: true,
    monitoringInterval: 30,
    monitoringRoleArn: monitoringRole().arn,
    backupRetentionPeriod: 7,
    preferredBackupWindow: "02:00-03:00",
    preferredMaintenanceWindow: "mon:04:00-mon:05:00",
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: false,
    deletionProtection: true,
    finalSnapshotIdentifier: "news-last",
    enabledCloudwatchLogsExports: ["audit", "error", "slowquery"],
  });
  new aws.rds.ClusterInstance("writer", {
    clusterIdentifier: cluster.clusterIdentifier,
    engine: "aurora-mysql",
    instanceClass: "db.r7g.large",
  });
  const readers = new aws.appautoscaling.Target("readers", {
    serviceNamespace: "rds",
    scalableDimension: "rds:cluster:ReadReplicaCount",
    resourceId: cluster.id.apply((id) => `cluster:${id}`),
    minCapacity: 1,
    maxCapacity: 5,
  });
  new aws.appautoscaling.Policy("readers", {
    policyType: "TargetTrackingScaling",
    serviceNamespace: readers.serviceNamespace,
    scalableDimension: readers.scalableDimension,
    resourceId: readers.resourceId,
    targetTrackingScalingPolicyConfiguration: {
      targetValue: 60,
      predefinedMetricSpecification: { predefinedMetricType: "RDSReaderAverageCPUUtilization" },
    },
  });
  const topic = new aws.sns.Topic("on-call");
  rdsEvents(topic, { clusters: true });
  alarms(topic, {
    "news-load": {
      namespace: "AWS/RDS",
      dimensions: { DBClusterIdentifier: cluster.clusterIdentifier, Role: "WRITER" },
      metricName: "CPUUtilization",
      threshold: 80,
    },
  });
}
