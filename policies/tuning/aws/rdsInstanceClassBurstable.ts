/** A burstable class runs at a tenth to two fifths of its cores once its credits are used up, or is billed for more, in the busiest hour of all. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-class-burstable",
  description: "Databases do not run on burstable instance classes.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["instance-class"],
  remediationSteps:
    "Take a class of the families m or r. The change restarts the instance, or fails over where it is Multi-AZ.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  check: ({ props, report }) => {
    if (!/^db\.t\d/.test(textOf(props.instanceClass) ?? "")) return;
    report({
      at: "instanceClass",
      expected: "a class of the families m or r",
      fix: "take such a class, or except what is for development",
    });
  },
});
