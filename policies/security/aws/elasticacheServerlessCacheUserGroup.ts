/** A serverless cache without a user group takes everybody who reaches it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-serverless-cache-user-group",
  description: "ElastiCache serverless caches ask their clients who they are.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Make a UserGroup and give its id as userGroupId; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
  resources: ["aws:elasticache/serverlessCache:ServerlessCache"],
  check: ({ props, report }) => {
    // Memcached has no users.
    if (props.engine === "memcached" || textOf(props.userGroupId)) return;
    report({ at: "userGroupId", expected: "a user group", fix: "make a UserGroup and give its id" });
  },
});
