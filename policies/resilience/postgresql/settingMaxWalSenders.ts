/** With none of them nothing can replicate, and pg_basebackup and pg_receivewal can't connect. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "max_wal_senders",
  description: "PostgreSQL lets standbys and base backups connect.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "CIS-PostgreSQL", id: "7.3" },
    { standard: "CIS-PostgreSQL", id: "7.5" },
  ],
  tags: ["replication", "backup"],
  remediationSteps: "Set max_wal_senders to the standbys, plus two for backups. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-replication.html#GUC-MAX-WAL-SENDERS",
  on: ["docker"],
  byDefault: "10",
  allowed: (value) => Number(value) > 0,
  expected: "1 or more",
  fix: "set max_wal_senders = 10",
});
