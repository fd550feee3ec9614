/** Masters that also hold data answer late under heavy searches, and the domain loses its head; two cannot tell which of them is alone. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-dedicated-masters",
  description: "OpenSearch domains have three dedicated master nodes.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "ES.7" },
    { standard: "SecurityHub", id: "Opensearch.11" },
    { standard: "Checkov", id: "CKV_AWS_318" },
    { standard: "Checkov", id: "CKV2_AWS_59" },
  ],
  tags: ["availability"],
  remediationSteps:
    "Set clusterConfig.dedicatedMasterEnabled to true and dedicatedMasterCount to 3; AWS changes it by a blue/green deployment.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-7",
  resources: domainTypes,
  parameters: {
    minimumMasters: {
      type: "integer",
      minimum: 1,
      default: opensearch.minimumMasters,
      description: "Dedicated master nodes at least.",
    },
  },
  check: ({ props, config, report }) => {
    const cluster = blockOf(props.clusterConfig);
    if (cluster.dedicatedMasterEnabled !== true) {
      report({
        at: "clusterConfig.dedicatedMasterEnabled",
        expected: "true",
        fix: `set it to true, and dedicatedMasterCount to ${config.minimumMasters}`,
      });
    } else if ((numberOf(cluster.dedicatedMasterCount) ?? 0) < config.minimumMasters) {
      report({
        at: "clusterConfig.dedicatedMasterCount",
        expected: `at least ${config.minimumMasters}`,
        fix: `set it to ${config.minimumMasters}`,
      });
    }
  },
});
