/** Whatever names no security group is in the default one: with rules in it, all of that can talk to each other. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-default-security-group-closed",
  description: "Default security groups have no rules.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "EC2.2" },
    { standard: "Checkov", id: "CKV2_AWS_12" },
  ],
  tags: ["network"],
  remediationSteps:
    "Take ingress and egress out of the DefaultSecurityGroup, after what is in it got groups of its own.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2",
  resources: ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  check: ({ props, report }) => {
    for (const at of ["ingress", "egress"]) {
      const rules = props[at];
      if (!Array.isArray(rules) || rules.length === 0) continue;
      report({ at, expected: "no rule", fix: "take them out, after what is in it got groups of its own" });
    }
  },
});
