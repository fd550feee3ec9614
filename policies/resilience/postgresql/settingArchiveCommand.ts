/** A command that does nothing lets PostgreSQL throw away its log as if it were archived; none at all keeps it until the disk is full. */
import { archives, archivesByCommand } from "../../resources/postgresArchive.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "archive_command",
  description: "PostgreSQL's log gets into its archive.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "7.4" }],
  tags: ["backup", "durability"],
  remediationSteps:
    "Set archive_command to the tool that backs up (pgbackrest archive-push, wal-g wal-push, barman-wal-archive).",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-ARCHIVE-COMMAND",
  on: ["docker"],
  when: archivesByCommand,
  byDefault: "",
  allowed: (value) => archives(value),
  expected: "a command that copies the file, or archive_library",
  fix: "set archive_command to that of your backup tool, or archive_mode to off",
});
