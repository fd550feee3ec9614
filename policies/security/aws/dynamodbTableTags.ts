/** Without tags nobody can tell whose table it is, nor grant access by owner or environment. */
import { resourcePolicy } from "../../policy.ts";
import { tagParameters, tagProblem } from "../../resources/tags.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-tags",
  description: "DynamoDB tables have tags.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "SecurityHub", id: "DynamoDB.5" }],
  tags: ["tagging"],
  remediationSteps: "Set tags, or the provider's defaultTags for all resources at once.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-5",
  resources: ["aws:dynamodb/table:Table"],
  parameters: tagParameters,
  check: ({ props, config, report }) => {
    const found = tagProblem(props.tags, config.requiredTags);
    if (found !== undefined) report({ at: "tags", found, expected: "the tags that are required", fix: "add them" });
  },
});
