/** A page that was half written in a crash can only be repaired from the whole one in the log; without it the corruption stays unseen. */
import { settingPolicy, switchOf } from "../../postgresSettings.ts";

export const policy = settingPolicy({
  setting: "full_page_writes",
  description: "PostgreSQL writes whole pages into its log after each checkpoint.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["durability", "wal"],
  remediationSteps:
    "Remove full_page_writes from the settings; it is taken up by a reload. To write less log, set wal_compression and longer checkpoints.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-FULL-PAGE-WRITES",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on, the default",
  fix: "remove full_page_writes, and set wal_compression for a smaller log",
});
