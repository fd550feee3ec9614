/** cp and scp return before the copy is on disk and overwrite what is there; the tools for it check, compress, encrypt, keep times and restore. */
import { archivesByCommand, byBackupTool } from "../../resources/postgresArchive.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "archive_command",
  name: "postgresql-setting-archive-command-backup-tool",
  description: "PostgreSQL's log is archived by a backup tool.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "8.2" }],
  tags: ["backup"],
  remediationSteps: "Take pgBackRest, WAL-G or Barman for base backups and for archive_command.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-ARCHIVE-COMMAND",
  on: ["docker"],
  when: archivesByCommand,
  byDefault: "",
  allowed: (value) => byBackupTool(value),
  expected: "a command of pgBackRest, WAL-G or Barman",
  fix: "set archive_command to that of your backup tool",
});
