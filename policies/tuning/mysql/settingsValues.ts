/** A value that the server can not read, or that is out of its range, stops it from starting; AWS refuses the group when all else is done. */
import { ownValueProblems, versions } from "../../../components/standards/tuning/index.ts";
import { isDurable } from "../../../components/standards/tuning/mysql/index.ts";
import { nearestVersion } from "../../../components/standards/tuning/request.ts";
import { resourcePolicy } from "../../policy.ts";
import { mysqlSettings, mysqlSettingsTypes } from "../../resources/mysqlSettings.ts";
import { isFormula } from "../../resources/rdsFormulas.ts";
import { shownValue } from "../../resources/settingBounds.ts";

export const policy = resourcePolicy({
  name: "mysql-settings-values",
  description: "Values of the settings that the tuning rules know are such as MySQL takes.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["validity"],
  remediationSteps: "Correct the value; sizes take units, and what a version has not it refuses.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html",
  resources: mysqlSettingsTypes,
  check: ({ type, props, report }) => {
    const settings = mysqlSettings(props, type);
    if (settings === undefined) return;
    const { engine, platform } = settings;
    const version =
      settings.version === undefined ? versions[engine].at(-1)! : nearestVersion(settings.version, versions[engine]);
    const server = { engine, version, durability: "async", platform } as const;
    for (const name of settings.names()) {
      const value = settings.value(name);
      // Formulas are RDS's to work out; what may be lost is judged by policies of its own.
      if (value === undefined || isFormula(value) || !isDurable(engine, name, value)) continue;
      for (const { allowed, fix } of ownValueProblems(server, "settings", { [name]: value })) {
        report({ at: settings.at(name), found: `${shownValue(name)} = ${shownValue(value)}`, expected: allowed, fix });
      }
    }
  },
});
