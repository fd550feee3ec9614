/** DAX keeps rows of the table on its nodes' disks, in clear unless it is told otherwise. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dax-cluster-encrypted",
  description: "DAX clusters are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "DynamoDB.3" },
    { standard: "Checkov", id: "CKV_AWS_47" },
  ],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set serverSideEncryption.enabled to true. This makes the cluster anew; it only holds a cache.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-3",
  resources: ["aws:dax/cluster:Cluster"],
  check: ({ props, report }) => {
    const encryption = props.serverSideEncryption as Props | undefined | null;
    if (encryption?.enabled === true) return;
    report({
      at: "serverSideEncryption.enabled",
      expected: "true",
      fix: "set it to true, which makes the cluster anew",
    });
  },
});
