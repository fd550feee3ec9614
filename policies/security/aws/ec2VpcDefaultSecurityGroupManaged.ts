/** AWS makes each default security group with rules among its members and to everywhere; they stay until somebody takes the group over. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-ec2-vpc-default-security-group-managed",
  description: "VPCs have their default security group taken over, and so emptied.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "EC2.2" },
    { standard: "Checkov", id: "CKV2_AWS_12" },
  ],
  tags: ["network"],
  remediationSteps: "Add a DefaultSecurityGroup with the vpcId and no rules.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2",
  resources: ["aws:ec2/vpc:Vpc"],
  check: ({ report, stack }) => {
    if (stack.referring("vpcId", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").length > 0) return;
    report({
      at: "defaultSecurityGroupId",
      found: "left as AWS made it",
      expected: "a DefaultSecurityGroup without rules",
      fix: "add a DefaultSecurityGroup whose vpcId is this VPC's",
    });
  },
});
