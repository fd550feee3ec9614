/** The order of other collations is the operating system's: after an upgrade of it, indexes no longer find their rows, and unique ones take duplicates. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "postgresql-database-collation-stable",
  description: "Databases sort by an order that no upgrade of the operating system changes.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["durability"],
  remediationSteps:
    "Make the database with lcCollate and lcCtype C (or C.UTF-8), and ask for another order in queries (COLLATE) or in columns by ICU's.",
  url: "https://www.postgresql.org/docs/current/collation.html",
  resources: ["postgresql:index/database:Database"],
  check: ({ props, report }) => {
    for (const at of ["lcCollate", "lcCtype"]) {
      // C by the provider.
      const locale = textOf(props[at]) || "C";
      if (/^(C|POSIX|C\.utf-?8)$/i.test(locale)) continue;
      if (locale === "DEFAULT") throw new Undecided(`${at} is that of the template`);
      report({ at, expected: "C or C.UTF-8", fix: "make the database with C, and ask for another order in queries" });
    }
  },
});
