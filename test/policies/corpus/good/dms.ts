/** After the complete example of the DMS module: PostgreSQL to S3 over TLS, passwords from Secrets Manager. */
import * as aws from "@pulumi/aws";
import { assumedBy, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const role = new aws.iam.Role("dms", { assumeRolePolicy: assumedBy("dms.eu-west-1.amazonaws.com") });
  const instance = new aws.dms.ReplicationInstance("orders", {
    replicationInstanceId: "orders",
    replicationInstanceClass: "dms.c6i.large",
    allocatedStorage: 100,
    multiAz: true,
    publiclyAccessible: false,
    autoMinorVersionUpgrade: true,
    replicationSubnetGroupId: new aws.dms.ReplicationSubnetGroup("orders", {
      replicationSubnetGroupId: "orders",
      replicationSubnetGroupDescription: "Private subnets",
      subnetIds: network.subnetIds,
    }).replicationSubnetGroupId,
    vpcSecurityGroupIds: [databaseGroup(network, 5432).id],
    preferredMaintenanceWindow: "sun:04:00-sun:05:00",
  });
  const source = new aws.dms.Endpoint("orders", {
    endpointId: "orders",
    endpointType: "source",
    engineName: "postgres",
    databaseName: "orders",
    sslMode: "verify-full",
    certificateArn: new aws.dms.Certificate("rds", {
      certificateId: "rds",
      certificatePem: "-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----",
    }).certificateArn,
    secretsManagerArn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders-dms-AbCdEf",
    secretsManagerAccessRoleArn: role.arn,
  });
  const target = new aws.dms.S3Endpoint("lake", {
    endpointId: "lake",
    endpointType: "target",
    bucketName: "lake-123456789012",
    serviceAccessRoleArn: role.arn,
    dataFormat: "parquet",
    encryptionMode: "SSE_S3",
    sslMode: "none",
  });
  new aws.dms.ReplicationTask("orders", {
    replicationTaskId: "orders",
    migrationType: "full-load-and-cdc",
    replicationInstanceArn: instance.replicationInstanceArn,
    sourceEndpointArn: source.endpointArn,
    targetEndpointArn: target.endpointArn,
    tableMappings: JSON.stringify({
      rules: [
        {
          "rule-type": "selection",
          "rule-id": "1",
          "rule-name": "1",
          "object-locator": { "schema-name": "public", "table-name": "%" },
          "rule-action": "include",
        },
      ],
    }),
    replicationTaskSettings: JSON.stringify({
      Logging: {
        EnableLogging: true,
        LogComponents: ["SOURCE_CAPTURE", "SOURCE_UNLOAD", "TARGET_APPLY", "TARGET_LOAD"].map((Id) => ({
          Id,
          Severity: "LOGGER_SEVERITY_DEFAULT",
        })),
      },
      ValidationSettings: { EnableValidation: true },
    }),
  });
}
