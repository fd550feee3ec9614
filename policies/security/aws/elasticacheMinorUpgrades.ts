/** Minor versions bring the patches for known flaws; without them a cache keeps those that are public. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";

const majorOf = (version: string | undefined) => numberOf(version?.split(".")[0]);

export const policy = resourcePolicy({
  name: "aws-elasticache-minor-upgrades",
  description: "ElastiCache caches take minor versions by themselves.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "ElastiCache.2" },
    { standard: "Checkov", id: "CKV_AWS_322" },
  ],
  tags: ["patching"],
  remediationSteps: "Set autoMinorVersionUpgrade to true; versions are taken in the maintenance window.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-2",
  resources: ["aws:elasticache/cluster:Cluster", "aws:elasticache/replicationGroup:ReplicationGroup"],
  check: ({ props, report }) => {
    const upgrades = props.autoMinorVersionUpgrade;
    // AWS's default is true, and a cluster has it as text.
    if (upgrades !== false && upgrades !== "false") return;
    // Neither Memcached nor a Redis OSS before 6 can.
    if (props.engine === "memcached" || (majorOf(textOf(props.engineVersion)) ?? 6) < 6) return;
    report({ at: "autoMinorVersionUpgrade", found: "false", expected: "true", fix: "set it to true, or leave it out" });
  },
});
