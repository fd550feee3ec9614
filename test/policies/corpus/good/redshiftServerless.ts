/** After the usual examples of Redshift Serverless: a namespace and a workgroup in a private network. */
import * as aws from "@pulumi/aws";
import { alarms, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const namespace = new aws.redshiftserverless.Namespace("reports", {
    namespaceName: "reports",
    dbName: "reports",
    adminUsername: "reports_admin",
    manageAdminPassword: true,
    logExports: ["userlog", "connectionlog", "useractivitylog"],
  });
  const workgroup = new aws.redshiftserverless.Workgroup("reports", {
    namespaceName: namespace.namespaceName,
    workgroupName: "reports",
    baseCapacity: 32,
    maxCapacity: 128,
    enhancedVpcRouting: true,
    publiclyAccessible: false,
    subnetIds: network.subnetIds,
    securityGroupIds: [databaseGroup(network, 5439).id],
    configParameters: [
      { parameterKey: "require_ssl", parameterValue: "true" },
      { parameterKey: "enable_user_activity_logging", parameterValue: "true" },
    ],
  });
  alarms(new aws.sns.Topic("on-call"), {
    "reports-capacity": {
      namespace: "AWS/Redshift-Serverless",
      dimensions: { Workgroup: workgroup.workgroupName },
      metricName: "ComputeCapacity",
      threshold: 100,
    },
  });
}
