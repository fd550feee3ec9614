/** After AWS's examples of Keyspaces. */
import * as aws from "@pulumi/aws";
import { alarms } from "../network.ts";

export default function program(): void {
  const keyspace = new aws.keyspaces.Keyspace("telemetry", { name: "telemetry", tags: { service: "telemetry" } });
  const readings = new aws.keyspaces.Table("readings", {
    keyspaceName: keyspace.name,
    tableName: "readings",
    schemaDefinition: {
      columns: [
        { name: "device", type: "text" },
        { name: "at", type: "timestamp" },
        { name: "value", type: "double" },
      ],
      partitionKeys: [{ name: "device" }],
      clusteringKeys: [{ name: "at", orderBy: "DESC" }],
    },
    capacitySpecification: { throughputMode: "PAY_PER_REQUEST" },
    pointInTimeRecovery: { status: "ENABLED" },
  });
  alarms(new aws.sns.Topic("on-call"), {
    "readings-throttled": {
      namespace: "AWS/Cassandra",
      dimensions: { Keyspace: keyspace.name, TableName: readings.tableName, Operation: "INSERT" },
      metricName: "WriteThrottleEvents",
      threshold: 0,
    },
  });
}
