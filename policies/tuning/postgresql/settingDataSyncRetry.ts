/** After a failed fsync the kernel may have dropped the pages: trying again reports success for data that are lost. */
import { settingPolicy, switchOf } from "../../postgresSettings.ts";

export const policy = settingPolicy({
  setting: "data_sync_retry",
  description: "PostgreSQL restarts from its log when the disk refuses a write.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["durability"],
  remediationSteps: "Remove data_sync_retry; a restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-error-handling.html#GUC-DATA-SYNC-RETRY",
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off, the default",
  fix: "remove data_sync_retry",
});
