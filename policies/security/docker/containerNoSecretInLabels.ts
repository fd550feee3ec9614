/** Labels are for finding containers: every tool prints them, and nothing keeps them secret. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { holdsSecret } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-secret-in-labels",
  description: "Containers have no secret among their labels.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["secrets"],
  remediationSteps: "Remove the label. Change the secret: it has been in the clear.",
  url: "https://docs.docker.com/engine/manage-resources/labels/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    for (const { place, entry } of entriesOf(props.labels)) {
      const name = textOf(entry.label) ?? "";
      if (!holdsSecret(name) || (textOf(entry.value) ?? "") === "") continue;
      report({
        at: `labels[${place}]`,
        found: "a label named like a secret (its value is not shown)",
        expected: "no secret",
        fix: "remove it, and change the secret",
      });
    }
  },
});
