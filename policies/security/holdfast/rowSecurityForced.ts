/** Without force the table's owner sees all rows: the application too, where it is in the owner's group. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "holdfast-row-security-forced",
  description: "Row policies hold for the table's owner too.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Remove force: false; give whoever has to see all rows a policy of its own.",
  url: "https://www.postgresql.org/docs/current/ddl-rowsecurity.html",
  resources: ["pulumi-nodejs:dynamic/holdfast:sqlObject"],
  check: ({ props, report }) => {
    if (props.kind !== "rowPolicies" || (props.spec as Props | undefined | null)?.force !== false) return;
    report({ at: "spec.force", expected: "true", fix: "remove force" });
  },
});
