/** A standby holds a full copy in a third zone that takes over within a minute, instead of moving shards for hours. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-standby",
  description: "OpenSearch domains have a zone on standby.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Set clusterConfig.multiAzWithStandbyEnabled to true, on three zones with dedicated masters and two copies of each index, at a price.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html",
  resources: ["aws:opensearch/domain:Domain"],
  check: ({ props, report }) => {
    if (blockOf(props.clusterConfig).multiAzWithStandbyEnabled === true) return;
    report({
      at: "clusterConfig.multiAzWithStandbyEnabled",
      expected: "true",
      fix: "set it to true, on three zones with dedicated masters",
    });
  },
});
