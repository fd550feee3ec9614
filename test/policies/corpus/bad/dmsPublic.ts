/** A migration that was to take one night: public, unencrypted, with the password in the program. */
import * as aws from "@pulumi/aws";

export const expected = {
  "aws-dms-replication-instance-no-public-access": ["night"],
  "aws-dms-replication-instance-minor-upgrades": ["night"],
  "aws-dms-endpoint-tls": ["source", "target"],
  "aws-dms-endpoint-password-in-secret": ["source", "target"],
  "aws-dms-multi-az": ["night"],
  "aws-dms-task-logs-source": ["night"],
  "aws-dms-task-logs-target": ["night"],
};

export default function program(): void {
  const instance = new aws.dms.ReplicationInstance("night", {
    replicationInstanceId: "night",
    replicationInstanceClass: "dms.t3.medium",
    publiclyAccessible: true,
    autoMinorVersionUpgrade: false,
  });
  const [source, target] = (["source", "target"] as const).map(
    (endpointType) =>
      new aws.dms.Endpoint(endpointType, {
        endpointId: endpointType,
        endpointType,
        engineName: "postgres",
        serverName: `${endpointType}.example.com`,
        port: 5432,
        databaseName: "app",
        username: "postgres",
        password: "correct-horse",
        sslMode: "none",
      }),
  );
  new aws.dms.ReplicationTask("night", {
    replicationTaskId: "night",
    migrationType: "full-load",
    replicationInstanceArn: instance.replicationInstanceArn,
    sourceEndpointArn: source!.endpointArn,
    targetEndpointArn: target!.endpointArn,
    tableMappings: JSON.stringify({ rules: [] }),
  });
}
