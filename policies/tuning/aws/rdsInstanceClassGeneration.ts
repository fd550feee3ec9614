/** AWS takes old classes out of service: no new instance starts, those that run are moved when it suits AWS, and they are slower at the same price. */
import { retiredFamilies } from "../../../components/standards/tuning/index.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-class-generation",
  description: "Databases do not run on instance classes that AWS takes out of service.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["instance-class"],
  remediationSteps:
    "Take the same size of a newer family, such as m7g or r7g. The change restarts the instance, or fails over where it is Multi-AZ.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  check: ({ props, report }) => {
    const family = /^db\.([a-z]+\d)\./.exec(textOf(props.instanceClass) ?? "")?.[1];
    if (family === undefined || !retiredFamilies.includes(family)) return;
    report({
      at: "instanceClass",
      expected: "a class of a generation that AWS keeps",
      fix: "take the same size of a newer family, such as m7g, r7g or t4g",
    });
  },
});
