/** A value that the server can not read, or that is out of its range, stops it from starting; AWS refuses the group when all else is done. */
import { ownValueProblems, versions } from "../../../components/standards/tuning/index.ts";
import { durabilityRules } from "../../../components/standards/tuning/postgresql/durability.ts";
import { nearestVersion } from "../../../components/standards/tuning/request.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresSettings, settingsTypes } from "../../resources/postgresSettings.ts";
import { isFormula } from "../../resources/rdsFormulas.ts";
import { shownValue } from "../../resources/settingBounds.ts";

export const policy = resourcePolicy({
  name: "postgresql-settings-values",
  description: "Values of the settings that the tuning rules know are such as PostgreSQL takes.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["validity"],
  remediationSteps: "Correct the value; sizes take units, and what a version has not it refuses.",
  url: "https://www.postgresql.org/docs/current/config-setting.html",
  resources: settingsTypes,
  check: ({ type, props, report }) => {
    const settings = postgresSettings(props, type);
    if (settings === undefined) return;
    const { major, platform } = settings;
    const version =
      major === undefined ? versions.postgresql.at(-1)! : nearestVersion(String(major), versions.postgresql);
    const server = { engine: "postgresql", version, durability: "async", platform } as const;
    for (const name of settings.names()) {
      const value = settings.value(name);
      // Formulas are RDS's to work out; what may be lost is judged by policies of its own.
      if (value === undefined || isFormula(value) || durabilityRules.some((rule) => rule.name === name)) continue;
      for (const { allowed, fix } of ownValueProblems(server, "settings", { [name]: value })) {
        report({ at: settings.at(name), found: `${shownValue(name)} = ${shownValue(value)}`, expected: allowed, fix });
      }
    }
  },
});
