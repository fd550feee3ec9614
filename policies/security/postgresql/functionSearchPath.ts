/** It runs with its owner's rights, and looks names up where its caller says: whoever creates a function or an operator of the right name there is the owner. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-function-search-path",
  description: "Functions with the rights of their owner fix their search_path.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Begin its body with PERFORM set_config('search_path', 'pg_catalog, pg_temp', true) and name schemas in it, or remove securityDefiner. ALTER FUNCTION … SET search_path, by a migration, is better still; the provider can't.",
  url: "https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
  resources: ["postgresql:index/function:Function"],
  check: ({ props, report }) => {
    if (props.securityDefiner !== true || /search_path/i.test(textOf(props.body) ?? "")) return;
    report({
      at: "securityDefiner",
      found: "true, and no search_path in its body",
      expected: "a search_path that it sets itself",
      fix: "set the search_path first in its body, or remove securityDefiner",
    });
  },
});
