/** Whole pages in the log compress to a fraction; the disk, the archive, every standby and every backup pay for what is not compressed. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "wal_compression",
  description: "Whole pages in the log are compressed.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["wal", "storage"],
  remediationSteps: "Set wal_compression to lz4, before PostgreSQL 15 to on; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-WAL-COMPRESSION",
  byDefault: { docker: "off", rds: "on" },
  allowed: (value) => switchOf(value) ?? ["pglz", "lz4", "zstd"].includes(value.toLowerCase()),
  expected: "lz4 or zstd, before PostgreSQL 15 on",
  fix: "set wal_compression = lz4",
});
