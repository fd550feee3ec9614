/** What nobody is named for, nobody patches, pays for or dares to delete. */

import { resourcePolicy } from "../../policy.ts";
import { ownTags } from "../../resources/ownership.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-tags",
  description: "Domains of OpenSearch are tagged.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [
    { standard: "SecurityHub", id: "Opensearch.9" },
    { standard: "SecurityHub", id: "ES.9" },
  ],
  tags: ["inventory"],
  remediationSteps: "Give it tags, or all of them at once by defaultTags of the provider.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-9",
  resources: ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
  parameters: {
    keys: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Keys of tags that have to be there; any will do where none is given.",
    },
  },
  check: ({ props, config, report }) => {
    const keys = ownTags(props.tags);
    const missing = config.keys.filter((key) => !keys.includes(key));
    if (keys.length > 0 && missing.length === 0) return;
    const asked = config.keys.length > 0;
    report({
      at: "tags",
      found: asked ? `no ${missing.join(", ")}` : "no tags",
      expected: asked ? config.keys.join(", ") : "a tag at least",
      fix: asked ? `add ${missing.join(", ")}` : "add tags such as owner",
    });
  },
});
