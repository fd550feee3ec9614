/** What PostgreSQL's settings of archiving come to together. */
import type { PostgresSettings } from "./postgresSettings.ts";

/** Whether files are archived by `archive_command`, and not by a library, or not at all. */
export const archivesByCommand = (settings: PostgresSettings) =>
  /^(on|always|true|yes|1)$/i.test(settings.value("archive_mode") ?? "off") &&
  (settings.value("archive_library") ?? "") === "";

/** Whether the command does anything. */
export const archives = (command: string) =>
  !/^((\/usr)?\/bin\/true|true|:|exit 0|cd \.|echo\b[^|>;&]*)?[;\s]*$/.test(command);

export const byBackupTool = (command: string) =>
  /\b(pgbackrest|wal-g|wal-e|barman|pg_probackup|pghoard)\b/.test(command);
