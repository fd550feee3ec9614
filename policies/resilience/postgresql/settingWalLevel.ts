/** At minimal the log has too little for a standby, a base backup or recovery to a point in time. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "wal_level",
  description: "PostgreSQL's log is enough for standbys and backups.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "CIS-PostgreSQL", id: "7.3" },
    { standard: "CIS-PostgreSQL", id: "7.5" },
  ],
  tags: ["durability", "replication", "backup"],
  remediationSteps: "Remove wal_level, or set it to replica or logical. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-WAL-LEVEL",
  on: ["docker"],
  byDefault: "replica",
  allowed: (value) => /^(replica|logical|hot_standby|archive)$/i.test(value),
  expected: "replica or logical",
  fix: "set wal_level = replica",
});
