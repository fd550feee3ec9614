/** A domain that nobody updates keeps the service's known flaws, until AWS installs a required update at a time of its own. */

import { resourcePolicy } from "../../policy.ts";
import { blockOf } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-software-updates",
  description: "OpenSearch domains install updates of the service by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "Opensearch.10" }],
  tags: ["patching"],
  remediationSteps:
    "Set softwareUpdateOptions.autoSoftwareUpdateEnabled to true; updates are installed in the off-peak window by a blue/green deployment.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-10",
  resources: ["aws:opensearch/domain:Domain"],
  check: ({ props, report }) => {
    if (blockOf(props.softwareUpdateOptions).autoSoftwareUpdateEnabled === true) return;
    report({ at: "softwareUpdateOptions.autoSoftwareUpdateEnabled", expected: "true", fix: "set it to true" });
  },
});
