/** Neptune knows no passwords: without IAM authentication whoever reaches its port reads and changes the whole graph. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-iam-authentication",
  description: "Neptune clusters ask who connects.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Neptune.7" },
    { standard: "Checkov", id: "CKV_AWS_359" },
  ],
  tags: ["authentication"],
  remediationSteps:
    "Have the clients sign their requests, then set iamDatabaseAuthenticationEnabled to true; unsigned ones are refused from then on. It takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-7",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.iamDatabaseAuthenticationEnabled === true) return;
    report({
      at: "iamDatabaseAuthenticationEnabled",
      expected: "true",
      fix: "set it to true, after the clients sign their requests",
    });
  },
});
