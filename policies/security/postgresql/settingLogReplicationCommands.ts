/** Who copies the whole cluster by the replication protocol leaves no other trace. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_replication_commands",
  description: "PostgreSQL logs replication commands.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "7.2" }],
  tags: ["audit", "logging", "replication"],
  remediationSteps: "Set log_replication_commands to on. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-REPLICATION-COMMANDS",
  byDefault: "off",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set log_replication_commands = on",
});
