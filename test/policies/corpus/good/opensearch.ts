/** After the complete example of the OpenSearch module: a domain in a VPC, over three zones, with fine-grained access by roles. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { alarms, assumedBy, databaseGroup, databaseNetwork } from "../network.ts";

export default function program(): void {
  const network = databaseNetwork();
  const admin = new aws.iam.Role("search-admin", { assumeRolePolicy: assumedBy("ec2.amazonaws.com") });
  const logs = ["INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS", "ES_APPLICATION_LOGS", "AUDIT_LOGS"].map((logType) => ({
    logType,
    cloudwatchLogGroupArn: new aws.cloudwatch.LogGroup(`search-${logType}`, { retentionInDays: 90 }).arn,
  }));
  new aws.cloudwatch.LogResourcePolicy("search", {
    policyName: "search",
    policyDocument: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "es.amazonaws.com" },
          Action: ["logs:PutLogEvents", "logs:CreateLogStream"],
          Resource: "arn:aws:logs:eu-west-1:123456789012:*",
        },
      ],
    }),
  });
  const domain = new aws.opensearch.Domain("search", {
    domainName: "search",
    engineVersion: "OpenSearch_2.19",
    clusterConfig: {
      instanceType: "r7g.large.search",
      instanceCount: 3,
      dedicatedMasterEnabled: true,
      dedicatedMasterType: "m7g.large.search",
      dedicatedMasterCount: 3,
      zoneAwarenessEnabled: true,
      zoneAwarenessConfig: { availabilityZoneCount: 3 },
    },
    ebsOptions: { ebsEnabled: true, volumeType: "gp3", volumeSize: 100 },
    encryptAtRest: { enabled: true },
    nodeToNodeEncryption: { enabled: true },
    domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
    advancedSecurityOptions: {
      enabled: true,
      internalUserDatabaseEnabled: false,
      masterUserOptions: { masterUserArn: admin.arn },
    },
    vpcOptions: { subnetIds: network.subnetIds, securityGroupIds: [databaseGroup(network, 443).id] },
    logPublishingOptions: logs,
    autoTuneOptions: { desiredState: "ENABLED", rollbackOnDisable: "NO_ROLLBACK" },
    softwareUpdateOptions: { autoSoftwareUpdateEnabled: true },
    offPeakWindowOptions: { enabled: true, offPeakWindow: { windowStartTime: { hours: 3, minutes: 0 } } },
  });
  new aws.opensearch.DomainPolicy("search", {
    domainName: domain.domainName,
    accessPolicies: pulumi.all([admin.arn, domain.arn]).apply(([role, arn]) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: role }, Action: "es:ESHttp*", Resource: `${arn}/*` }],
      }),
    ),
  });
  alarms(new aws.sns.Topic("on-call"), {
    "search-storage": {
      namespace: "AWS/ES",
      dimensions: { DomainName: domain.domainName, ClientId: "123456789012" },
      metricName: "FreeStorageSpace",
      threshold: 25_000,
      below: true,
    },
  });
}
