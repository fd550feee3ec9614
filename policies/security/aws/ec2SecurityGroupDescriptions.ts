/** A rule that nobody can explain is a rule that nobody dares to remove. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { securityGroup } from "../../resources/ingress.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-security-group-descriptions",
  description: "Security groups and their rules say what they are for.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_23" }],
  tags: ["network"],
  remediationSteps: "Write a description. A rule's is changed without a pause; the group's own replaces the group.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  resources: [
    "aws:ec2/securityGroup:SecurityGroup",
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  ],
  check: ({ type, props, report }) => {
    const described = [{ at: "description", value: props.description }];
    if (type === securityGroup) {
      for (const list of ["ingress", "egress"]) {
        for (const { place, entry } of entriesOf(props[list])) {
          described.push({ at: `${list}[${place}].description`, value: entry.description });
        }
      }
    }
    for (const { at, value } of described) {
      if (textOf(value)) continue;
      report({ at, expected: "what it is for", fix: "say who needs it" });
    }
  },
});
