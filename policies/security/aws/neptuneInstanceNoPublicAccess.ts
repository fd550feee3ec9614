/** An instance with a public address can be tried by anybody, and Neptune has no password to stop them. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-instance-no-public-access",
  description: "Neptune instances have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "Checkov", id: "CKV_AWS_102" }],
  tags: ["network"],
  remediationSteps:
    "Set publiclyAccessible to false, which makes the instance anew; reach the cluster from inside its VPC.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/security-vpc.html",
  resources: ["aws:neptune/clusterInstance:ClusterInstance"],
  // Unset is false.
  check: ({ props, report }) => {
    if (props.publiclyAccessible !== true) return;
    report({
      at: "publiclyAccessible",
      expected: "false",
      fix: "set it to false, which makes the instance anew, and connect from inside the VPC",
    });
  },
});
