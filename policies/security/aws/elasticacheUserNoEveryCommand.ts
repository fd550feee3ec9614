/** FLUSHALL, KEYS and CONFIG are commands too: an application that may run them all can lose or stop everything by one mistake. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { accessOf } from "../../resources/accessString.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-user-no-every-command",
  description: "ElastiCache users may not run every command.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Name the categories that the application needs: -@all +@read +@write; or +@all -@dangerous.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
  resources: ["aws:elasticache/user:User"],
  check: ({ props, report }) => {
    const { on, everyCommand } = accessOf(textOf(props.accessString) ?? "");
    if (!on || !everyCommand) return;
    report({
      at: "accessString",
      found: "every command allowed",
      expected: "categories of commands, or all but the dangerous ones",
      fix: "write -@all +@read +@write, or +@all -@dangerous",
    });
  },
});
