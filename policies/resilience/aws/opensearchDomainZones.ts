/** Over two zones the loss of one takes half of the nodes, and the ones that are left may be too few to agree. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-zones",
  description: "OpenSearch domains that span zones span three.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Set clusterConfig.zoneAwarenessConfig.availabilityZoneCount to 3, with a subnet in each; AWS changes it by a blue/green deployment.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html",
  resources: domainTypes,
  parameters: {
    minimumZones: {
      type: "integer",
      minimum: 2,
      maximum: 3,
      default: opensearch.minimumZones,
      description: "Zones at least.",
    },
  },
  check: ({ props, config, report }) => {
    const cluster = blockOf(props.clusterConfig);
    // One zone is another policy's; with a standby there are three.
    if (cluster.zoneAwarenessEnabled !== true || cluster.multiAzWithStandbyEnabled === true) return;
    const zones = numberOf(blockOf(cluster.zoneAwarenessConfig).availabilityZoneCount);
    // Unset is 2.
    if ((zones ?? 2) >= config.minimumZones) return;
    report({
      at: "clusterConfig.zoneAwarenessConfig.availabilityZoneCount",
      expected: `${config.minimumZones}`,
      fix: `set it to ${config.minimumZones}, with a subnet in each`,
    });
  },
});
