/** A setting with a slip in its name stops a server from starting, or a parameter group from being made, when all else is done. */
import { distance } from "fastest-levenshtein";
import { nearest } from "../../../components/core/nearest.ts";
import { plannerMethods, postgresqlBounds, restartOnly } from "../../../components/standards/tuning/bounds.ts";
import { facts } from "../../../components/standards/tuning/postgresql/parameters.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresSettings, settingsTypes } from "../../resources/postgresSettings.ts";
import { shownValue } from "../../resources/settingBounds.ts";

const known = [
  ...Object.keys(facts),
  ...Object.keys(postgresqlBounds),
  ...plannerMethods,
  ...restartOnly,
  ...["autovacuum", "track_counts", "track_activities", "track_io_timing", "log_connections", "log_statement"],
];

export const policy = resourcePolicy({
  name: "postgresql-settings-names",
  description: "Names of settings of PostgreSQL are spelt right.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["validity"],
  remediationSteps: "Correct the name.",
  url: "https://www.postgresql.org/docs/current/runtime-config.html",
  resources: settingsTypes,
  check: ({ type, props, report }) => {
    const settings = postgresSettings(props, type);
    for (const name of settings?.names() ?? []) {
      const folded = name.toLowerCase();
      // A dot is an extension's.
      if (known.includes(folded) || folded.includes(".")) continue;
      const [likely] = nearest(folded, known);
      // No setting of PostgreSQL 14 to 18 is so near another.
      if (likely === undefined || likely.length < 6 || distance(folded, likely) > 2) continue;
      report({
        at: settings!.at(name),
        found: `the name ${shownValue(name)}`,
        expected: "a setting that there is",
        fix: `write ${likely}`,
      });
    }
  },
});
