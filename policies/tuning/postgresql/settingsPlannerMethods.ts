/** A way to run queries that is turned off for one of them is missing for all others, and the next version's better plans stay unused. */
import { plannerMethods } from "../../../components/standards/tuning/bounds.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresSettings, settingsTypes, switchOf } from "../../resources/postgresSettings.ts";

export const policy = resourcePolicy({
  name: "postgresql-settings-planner-methods",
  description: "No way to run queries is turned off for all of them.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["planner"],
  remediationSteps:
    "Remove the setting; set it in the transaction of the one query, or help its plan by statistics and indexes.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#RUNTIME-CONFIG-QUERY-ENABLE",
  resources: settingsTypes,
  check: ({ type, props, report }) => {
    const settings = postgresSettings(props, type);
    if (settings === undefined) return;
    for (const name of plannerMethods) {
      const value = settings.value(name);
      if (value === undefined || switchOf(value) !== false) continue;
      report({
        at: settings.at(name),
        found: `${name} = ${value}`,
        expected: "on, the default",
        fix: `remove ${name}, and set it in the session of the query that needs it`,
      });
    }
  },
});
