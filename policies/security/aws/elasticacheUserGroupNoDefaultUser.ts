/** AWS's user default needs no password and may do everything: a group that has it is open, whatever its other users are. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-user-group-no-default-user",
  description: "ElastiCache user groups do without AWS's own default user.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Make a User whose userName is default and whose accessString is off, and name its userId instead.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
  resources: ["aws:elasticache/userGroup:UserGroup"],
  check: ({ props, report }) => {
    const place = textsOf(props.userIds).indexOf("default");
    if (place < 0) return;
    report({
      at: `userIds[${place}]`,
      expected: "a user of your own named default, which is off",
      fix: 'make a User with userName "default" and accessString "off -@all", and name its userId',
    });
  },
});
