/** Statements in the log carry data: whoever may read its files reads those. */
import { writesFiles } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_file_mode",
  description: "Nobody but PostgreSQL and its group reads its log files.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.6" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_file_mode to 0600, or to 0640 where a collector of logs is in the server's group.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-FILE-MODE",
  on: ["docker"],
  when: writesFiles,
  byDefault: "0600",
  allowed: (value) => /^0?6[04]0$/.test(value),
  expected: "0600 or 0640",
  fix: "set log_file_mode = 0600",
});
