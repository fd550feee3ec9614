/** Whoever may read the table then reads the rows of all tenants. */

import { resourcePolicy } from "../../policy.ts";
import { alwaysTrue } from "../../resources/alwaysTrue.ts";
import { isRestricted, rowPolicies } from "../../resources/rowPolicies.ts";

export const policy = resourcePolicy({
  name: "holdfast-row-policy-no-open-reads",
  description: "No row policy lets everybody read all rows.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Name the roles that see them all; where a table is for everybody, declare no row policies on it, or except it with that as the reason.",
  url: "https://www.postgresql.org/docs/current/ddl-rowsecurity.html",
  resources: ["pulumi-nodejs:dynamic/holdfast:sqlObject"],
  check: ({ props, report }) => {
    const policies = rowPolicies(props);
    if (isRestricted(policies, ["ALL", "SELECT"])) return;
    for (const { at, forEverybody, restrictive, command, using } of policies) {
      // One for all commands is another policy's.
      if (!forEverybody || restrictive || command !== "SELECT" || !alwaysTrue(using ?? "")) continue;
      report({
        at: `${at}.using`,
        found: "a condition that is always true, for everybody",
        expected: "a condition on the row, or a role",
        fix: "name the roles that see all rows",
      });
    }
  },
});
