/** A shard with one instance is down until a new one is made. */
import { nosql } from "../../../components/standards/nosql.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-elastic-cluster-replicas",
  description: "DocumentDB elastic clusters have in each shard an instance to fail over to.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set shardInstanceCount to 2 or more, or leave it out; instances are added in place.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/elastic-how-it-works.html",
  resources: ["aws:docdb/elasticCluster:ElasticCluster"],
  check: ({ props, report }) => {
    const instances = numberOf(props.shardInstanceCount);
    // Unset is 2.
    if (instances === undefined || instances >= nosql.clusterInstances) return;
    report({
      at: "shardInstanceCount",
      expected: `${nosql.clusterInstances} or more`,
      fix: `set it to ${nosql.clusterInstances} or more`,
    });
  },
});
