/** A policy for everybody that is always true lets every tenant change and delete the rows of all others: as if there were none. */

import { resourcePolicy } from "../../policy.ts";
import { alwaysTrue } from "../../resources/alwaysTrue.ts";
import { isRestricted, rowPolicies } from "../../resources/rowPolicies.ts";

export const policy = resourcePolicy({
  name: "holdfast-row-policy-no-open-writes",
  description: "No row policy lets everybody write to all rows.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Say whose rows they are: tenantColumn, or an expression in using and withCheck; or name the roles that see them all.",
  url: "https://www.postgresql.org/docs/current/ddl-rowsecurity.html",
  resources: ["pulumi-nodejs:dynamic/holdfast:sqlObject"],
  check: ({ props, report }) => {
    const policies = rowPolicies(props);
    if (isRestricted(policies, ["ALL"])) return;
    for (const { at, forEverybody, restrictive, command, using, withCheck } of policies) {
      if (!forEverybody || restrictive) continue;
      const changes = /^(ALL|UPDATE|DELETE)$/.test(command ?? "") && alwaysTrue(using ?? "");
      const adds = /^(ALL|INSERT|UPDATE)$/.test(command ?? "") && alwaysTrue(withCheck ?? "");
      if (!changes && !adds) continue;
      report({
        at: `${at}.${changes ? "using" : "withCheck"}`,
        found: "a condition that is always true, for everybody",
        expected: "a condition on the row, or a role",
        fix: "say whose rows they are, with tenantColumn",
      });
    }
  },
});
