/** A database is looked at once in this time: a table that changes quickly has doubled before anybody comes. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_naptime",
  description: "Autovacuum looks at each database every few minutes.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["autovacuum"],
  remediationSteps: "Remove autovacuum_naptime (a minute); it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-NAPTIME",
  byDefault: "1min",
  ...within(postgresqlBounds.autovacuum_naptime),
  fix: "remove autovacuum_naptime, or set 1min",
});
