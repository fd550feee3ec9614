/** Without it pg_stat_activity does not say what runs, and whoever looks for the statement that blocks all others finds nothing. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "track_activities",
  description: "PostgreSQL shows what its sessions do.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["statistics"],
  remediationSteps: "Remove track_activities from the settings; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-statistics.html#GUC-TRACK-ACTIVITIES",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on, the default",
  fix: "remove track_activities",
});
