/** Autovacuum knows by these counts which tables need it; without them it does nothing but prevent wraparound. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "track_counts",
  description: "PostgreSQL counts what happens in its tables.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["statistics", "autovacuum"],
  remediationSteps: "Remove track_counts from the settings; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-statistics.html#GUC-TRACK-COUNTS",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on, the default",
  fix: "remove track_counts",
});
