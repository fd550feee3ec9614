/** After the serverless example of the DMS module: MySQL to PostgreSQL, both over TLS. */
import * as aws from "@pulumi/aws";
import { assumedBy, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const role = new aws.iam.Role("dms", { assumeRolePolicy: assumedBy("dms.eu-west-1.amazonaws.com") });
  const endpoint = (endpointType: "source" | "target", engineName: string) =>
    new aws.dms.Endpoint(endpointType, {
      endpointId: endpointType,
      endpointType,
      engineName,
      databaseName: "app",
      sslMode: "verify-ca",
      certificateArn: "arn:aws:dms:eu-west-1:123456789012:cert:rds",
      secretsManagerArn: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:dms-${endpointType}-AbCdEf`,
      secretsManagerAccessRoleArn: role.arn,
    });
  new aws.dms.ReplicationConfig("app", {
    replicationConfigIdentifier: "app",
    replicationType: "full-load-and-cdc",
    sourceEndpointArn: endpoint("source", "mysql").endpointArn,
    targetEndpointArn: endpoint("target", "aurora-postgresql").endpointArn,
    tableMappings: JSON.stringify({ rules: [] }),
    replicationSettings: JSON.stringify({
      Logging: {
        EnableLogging: true,
        LogComponents: ["SOURCE_CAPTURE", "SOURCE_UNLOAD", "TARGET_APPLY", "TARGET_LOAD"].map((Id) => ({
          Id,
          Severity: "LOGGER_SEVERITY_DEFAULT",
        })),
      },
    }),
    computeConfig: {
      multiAz: true,
      minCapacityUnits: 2,
      maxCapacityUnits: 16,
      replicationSubnetGroupId: new aws.dms.ReplicationSubnetGroup("app", {
        replicationSubnetGroupId: "app",
        replicationSubnetGroupDescription: "Private subnets",
        subnetIds: network.subnetIds,
      }).replicationSubnetGroupId,
      vpcSecurityGroupIds: [databaseGroup(network, 5432).id],
      preferredMaintenanceWindow: "sun:04:00-sun:05:00",
    },
  });
}
