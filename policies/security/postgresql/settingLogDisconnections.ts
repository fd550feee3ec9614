/** When a session ended, and how long it was, is nowhere else: without it nobody can say who was connected at the time of an incident. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_disconnections",
  description: "PostgreSQL logs when a session ends.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.21" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_disconnections to on. It is taken up by a reload, for new connections.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-DISCONNECTIONS",
  byDefault: "off",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set log_disconnections = on",
});
