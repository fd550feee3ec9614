/** A version that is no longer patched keeps every flaw that is found after its end, and AWS charges extra for it. */
import { caches } from "../../../components/standards/caches.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-supported-version",
  description: "Redis on ElastiCache is of a version that AWS still patches.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["patching"],
  remediationSteps: "Set engineVersion to a supported one, Valkey or Redis OSS 7; the upgrade keeps the data.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  parameters: {
    oldestMajor: {
      type: "integer",
      minimum: 2,
      default: caches.oldestRedis,
      description: "The oldest major version of Redis OSS that is allowed.",
    },
  },
  check: ({ props, config, report }) => {
    if (props.engine === "memcached" || props.engine === "valkey") return;
    const major = numberOf(textOf(props.engineVersion)?.split(".")[0]);
    // Unset is the newest.
    if (major === undefined || major >= config.oldestMajor) return;
    report({
      at: "engineVersion",
      found: `Redis OSS ${major}`,
      expected: `Redis OSS ${config.oldestMajor} or later, or Valkey`,
      fix: "set engineVersion to 7.1, or engine to valkey",
    });
  },
});
