/** Without tags nobody can tell whose keyspace it is, nor grant access by owner or environment. */
import { resourcePolicy } from "../../policy.ts";
import { tagParameters, tagProblem } from "../../resources/tags.ts";

export const policy = resourcePolicy({
  name: "aws-keyspaces-keyspace-tags",
  description: "Keyspaces have tags.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "SecurityHub", id: "Keyspaces.1" }],
  tags: ["tagging"],
  remediationSteps: "Set tags, or the provider's defaultTags for all resources at once.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/keyspaces-controls.html#keyspaces-1",
  resources: ["aws:keyspaces/keyspace:Keyspace"],
  parameters: tagParameters,
  check: ({ props, config, report }) => {
    const found = tagProblem(props.tags, config.requiredTags);
    if (found !== undefined) report({ at: "tags", found, expected: "the tags that are required", fix: "add them" });
  },
});
