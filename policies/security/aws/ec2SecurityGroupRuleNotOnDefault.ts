/** A rule in the default security group is for everything that names no group, a database that was forgotten among them. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-ec2-security-group-rule-not-on-default",
  description: "Default security groups get no rules added.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "FSBP", id: "EC2.2" }],
  tags: ["network"],
  remediationSteps: "Make a SecurityGroup for what the rule is about, and put the rule there.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2",
  resources: [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  ],
  check: ({ report, stack }) => {
    const group = stack.referred(
      "securityGroupId",
      "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
      "aws:ec2/vpc:Vpc",
      "aws:ec2/defaultVpc:DefaultVpc",
    );
    if (group === undefined) return;
    report({
      at: "securityGroupId",
      found: `the default group of "${group.name}"`,
      expected: "a security group of its own",
      fix: "make a SecurityGroup for what the rule is about",
    });
  },
});
