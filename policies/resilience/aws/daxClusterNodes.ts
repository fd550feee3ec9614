/** With one node a failure empties the cache and sends the whole load to the table; AWS asks for three in production. */
import { nosql } from "../../../components/standards/nosql.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dax-cluster-nodes",
  description: "DAX clusters have nodes to spare.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Raise replicationFactor; nodes are added in place.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html",
  resources: ["aws:dax/cluster:Cluster"],
  parameters: {
    minimumNodes: {
      type: "integer",
      minimum: 1,
      maximum: 11,
      default: nosql.daxNodes,
      description: "Nodes of a cluster at least, the primary included.",
    },
  },
  check: ({ props, config, report }) => {
    const nodes = numberOf(props.replicationFactor) ?? 0;
    if (nodes >= config.minimumNodes) return;
    report({
      at: "replicationFactor",
      expected: `at least ${config.minimumNodes}`,
      fix: `set it to ${config.minimumNodes} or more`,
    });
  },
});
