/** A setting with a slip in its name stops a server from starting, or a parameter group from being made, when all else is done. */
import { distance } from "fastest-levenshtein";
import { nearest } from "../../../components/core/nearest.ts";
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mariadbFacts, mysqlFacts } from "../../../components/standards/tuning/mysql/parameters.ts";
import { resourcePolicy } from "../../policy.ts";
import { mysqlSettings, mysqlSettingsTypes } from "../../resources/mysqlSettings.ts";
import { shownValue } from "../../resources/settingBounds.ts";

const known = [
  ...Object.keys(mysqlFacts),
  ...Object.keys(mariadbFacts),
  ...Object.keys(mysqlBounds),
  ...["slow_query_log", "query_cache_type", "innodb_file_per_table", "character_set_server", "collation_server"],
];

export const policy = resourcePolicy({
  name: "mysql-settings-names",
  description: "Names of settings of MySQL are spelt right.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["validity"],
  remediationSteps: "Correct the name.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variable-reference.html",
  resources: mysqlSettingsTypes,
  check: ({ type, props, report }) => {
    const settings = mysqlSettings(props, type);
    for (const name of settings?.names() ?? []) {
      const folded = name.toLowerCase();
      // A dot is an extension's or a component's.
      if (known.includes(folded) || folded.includes(".")) continue;
      const [likely] = nearest(folded, known);
      // Farther off it may be one that nobody here knows.
      if (likely === undefined || likely.length < 6 || distance(folded, likely) > 2) continue;
      // The command line takes the beginning of a name for the name.
      if (settings!.platform === "docker" && likely.startsWith(folded)) continue;
      report({
        at: settings!.at(name),
        found: `the name ${shownValue(name)}`,
        expected: "a setting that there is",
        fix: `write ${likely}`,
      });
    }
  },
});
