/** A serverless cache keeps no snapshot unless it is told how many: a FLUSHALL by mistake is final. */
import { caches } from "../../../components/standards/caches.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-serverless-cache-backup-retention",
  description: "ElastiCache serverless caches keep daily snapshots.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup"],
  remediationSteps: "Set snapshotRetentionLimit; with dailySnapshotTime one a day is taken.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
  resources: ["aws:elasticache/serverlessCache:ServerlessCache"],
  parameters: {
    minimumSnapshots: {
      type: "integer",
      minimum: 1,
      maximum: 35,
      default: caches.minimumRetention,
      description: "Daily snapshots that are kept at least.",
    },
  },
  check: ({ props, config, report }) => {
    if (props.engine === "memcached") return;
    const kept = numberOf(props.snapshotRetentionLimit);
    if (kept !== undefined && kept >= config.minimumSnapshots) return;
    report({
      at: "snapshotRetentionLimit",
      expected: `at least ${config.minimumSnapshots} (daily snapshots)`,
      fix: `set it to ${config.minimumSnapshots} or more`,
    });
  },
});
