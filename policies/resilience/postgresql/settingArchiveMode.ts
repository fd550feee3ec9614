/** Without an archive the newest that can be restored is the last base backup. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "archive_mode",
  description: "PostgreSQL archives its log.",
  enforcementLevel: "disabled",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "7.4" }],
  tags: ["backup", "durability"],
  remediationSteps:
    "Set archive_mode to on with an archive_command of pgBackRest, WAL-G or Barman. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-ARCHIVE-MODE",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => /^(on|always|true|yes|1)$/i.test(value),
  expected: "on or always",
  fix: "set archive_mode = on, with an archive_command",
});
