/** Without it nobody can tell a slow disk from a bad plan: EXPLAIN (BUFFERS) and pg_stat_statements have no times of reads and writes. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "track_io_timing",
  description: "PostgreSQL measures its reads and writes.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["statistics"],
  remediationSteps: "Set track_io_timing to on after pg_test_timing shows a quick clock; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-statistics.html#GUC-TRACK-IO-TIMING",
  byDefault: { docker: "off", rds: "on" },
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set track_io_timing = on",
});
