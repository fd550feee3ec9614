/** Without subnets a serverless cache is put into the default VPC, whose subnets are public and shared. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-serverless-cache-own-subnets",
  description: "ElastiCache serverless caches name the subnets that they are in.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps: "Give subnetIds, private ones in two or more zones. This replaces the cache.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html",
  resources: ["aws:elasticache/serverlessCache:ServerlessCache"],
  check: ({ props, report }) => {
    if (Array.isArray(props.subnetIds) && props.subnetIds.length > 0) return;
    report({ at: "subnetIds", expected: "subnets of your own", fix: "give private subnets in two or more zones" });
  },
});
