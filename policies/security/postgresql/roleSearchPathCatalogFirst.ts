/** Where pg_catalog is named behind another schema, whoever may create there puts a function or an operator in the place of PostgreSQL's own. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-search-path-catalog-first",
  description: "No schema comes before PostgreSQL's own in the search_path of a role.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["roles", "permissions"],
  remediationSteps: "Take pg_catalog out of searchPaths, which puts it first, or name it first.",
  url: "https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-CATALOG",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    const place = textsOf(props.searchPaths).findIndex((schema) => /^"?pg_catalog"?$/.test(schema.trim()));
    if (place <= 0) return;
    report({
      at: `searchPaths[${place}]`,
      found: `pg_catalog in place ${place + 1}`,
      expected: "pg_catalog first, or not named",
      fix: "take it out",
    });
  },
});
