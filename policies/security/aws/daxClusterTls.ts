/** Without TLS the rows that applications read and write go through the network in clear. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-dax-cluster-tls",
  description: "DAX clusters take connections by TLS only.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "DynamoDB.7" },
    { standard: "Checkov", id: "CKV_AWS_239" },
  ],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set clusterEndpointEncryptionType to TLS, and use a DAX client that knows daxs:// endpoints. This makes the cluster anew.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-7",
  resources: ["aws:dax/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.clusterEndpointEncryptionType === "TLS") return;
    report({
      at: "clusterEndpointEncryptionType",
      expected: '"TLS"',
      fix: "set it to TLS, which makes the cluster anew",
    });
  },
});
