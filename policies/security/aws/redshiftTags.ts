/** What nobody is named for, nobody patches, pays for or dares to delete. */

import { resourcePolicy } from "../../policy.ts";
import { ownTags } from "../../resources/ownership.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-tags",
  description: "What Redshift is made of is tagged.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [
    { standard: "SecurityHub", id: "Redshift.11" },
    { standard: "SecurityHub", id: "Redshift.12" },
    { standard: "SecurityHub", id: "Redshift.13" },
    { standard: "SecurityHub", id: "Redshift.14" },
    { standard: "SecurityHub", id: "Redshift.17" },
  ],
  tags: ["inventory"],
  remediationSteps: "Give it tags, or all of them at once by defaultTags of the provider.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-11",
  resources: [
    "aws:redshift/cluster:Cluster",
    "aws:redshift/eventSubscription:EventSubscription",
    "aws:redshift/clusterSnapshot:ClusterSnapshot",
    "aws:redshift/subnetGroup:SubnetGroup",
    "aws:redshift/parameterGroup:ParameterGroup",
  ],
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
