/** After a failed flush most kernels forget the data: a second try succeeds without having written them. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "data_sync_retry",
  description: "PostgreSQL goes through crash recovery after a failed flush.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.3" }],
  tags: ["durability"],
  remediationSteps: "Remove data_sync_retry. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-error-handling.html#GUC-DATA-SYNC-RETRY",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set data_sync_retry = off",
});
