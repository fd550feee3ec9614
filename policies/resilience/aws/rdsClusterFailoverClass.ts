/** A failover to a smaller instance keeps the database up and stops the service: it gets the writer's load with a part of its memory. */
import { stackPolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";
import { clusterInstance, hasInstances } from "../../resources/rdsTopology.ts";

/** It grows to what is needed. */
const serverless = "db.serverless";

export const policy = stackPolicy({
  name: "aws-rds-cluster-failover-class",
  description: "Aurora clusters have the same class for the first two to be the writer.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Give readers of another class a higher promotionTier than two of the writer's class have; that takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html#Aurora.Managing.FaultTolerance",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    if (!hasInstances(props, stack)) return;
    const members = stack
      .referring("clusterIdentifier", clusterInstance)
      .map((member) => ({ tier: numberOf(member.props.promotionTier) ?? 0, size: textOf(member.props.instanceClass) }))
      .sort((a, b) => a.tier - b.tier);
    const last = members[1]?.tier;
    if (last === undefined) return;
    const sizes = members.filter(({ tier, size }) => tier <= last && size !== serverless).map(({ size }) => size);
    if (new Set(sizes).size <= 1) return;
    report({
      at: "engine",
      found: `${sizes.length} instances of ${new Set(sizes).size} classes among the first to be its writer`,
      expected: "one class for the instances of the lowest promotionTier",
      fix: "give the instances of another class a higher promotionTier",
    });
  },
});
