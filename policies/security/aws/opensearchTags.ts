/** What nobody is named for, nobody patches, pays for or dares to delete. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-opensearch-tags",
  description: "OpenSearch domains are tagged.",
  references: [
    { standard: "SecurityHub", id: "Opensearch.9" },
    { standard: "SecurityHub", id: "ES.9" },
  ],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-9",
  resources: ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
});
