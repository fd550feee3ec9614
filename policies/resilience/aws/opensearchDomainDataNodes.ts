/** With one or two data nodes the loss of one takes the copies of its shards or the quorum along, and the domain stops taking writes. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-data-nodes",
  description: "OpenSearch domains have three data nodes or more, in more than one zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Opensearch.6" },
    { standard: "FSBP", id: "ES.6" },
  ],
  tags: ["availability"],
  remediationSteps:
    "Set clusterConfig.instanceCount to 3 or more and zoneAwarenessEnabled to true; AWS changes it by a blue/green deployment.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-6",
  resources: domainTypes,
  parameters: {
    minimumNodes: {
      type: "integer",
      minimum: 1,
      default: opensearch.minimumDataNodes,
      description: "Data nodes at least.",
    },
  },
  check: ({ props, config, report }) => {
    const cluster = blockOf(props.clusterConfig);
    // Unset is 1.
    const nodes = numberOf(cluster.instanceCount) ?? 1;
    if (nodes < config.minimumNodes) {
      report({
        at: "clusterConfig.instanceCount",
        expected: `at least ${config.minimumNodes}`,
        fix: `set it to ${config.minimumNodes} or more`,
      });
    } else if (cluster.zoneAwarenessEnabled !== true && cluster.multiAzWithStandbyEnabled !== true) {
      report({ at: "clusterConfig.zoneAwarenessEnabled", expected: "true", fix: "set it to true" });
    }
  },
});
