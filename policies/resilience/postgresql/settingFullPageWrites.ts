/** A page that was half written at a crash can't be repaired without its copy in the log. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "full_page_writes",
  description: "PostgreSQL writes whole pages into its log after a checkpoint.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "6.4" }],
  tags: ["durability"],
  remediationSteps: "Set full_page_writes to on, or remove it. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-FULL-PAGE-WRITES",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set full_page_writes = on",
});
