/** Who came, from where and when is the first question after an incident; PostgreSQL does not write it down by itself. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_connections",
  description: "PostgreSQL logs who connects.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.20" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set log_connections to on (from PostgreSQL 18 on, all). It is taken up by a reload, for new connections.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-CONNECTIONS",
  byDefault: "off",
  // From 18 on a list of what to log.
  allowed: (value) => switchOf(value) ?? /receipt|authorization|all/.test(value),
  expected: "on, or from PostgreSQL 18 on a list such as all",
  fix: "set log_connections = on",
});
