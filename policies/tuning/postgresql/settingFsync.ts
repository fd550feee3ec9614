/** Without fsync a crash of the machine can corrupt the database beyond repair, standbys and backups made of it included. */
import { settingPolicy, switchOf } from "../../postgresSettings.ts";

export const policy = settingPolicy({
  setting: "fsync",
  description: "PostgreSQL waits until its changes are on the disk.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["durability", "wal"],
  remediationSteps:
    "Remove fsync from the settings; it is taken up by a reload. For an import that may be repeated, use a server that is thrown away.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-FSYNC",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on, the default",
  fix: "remove fsync",
});
