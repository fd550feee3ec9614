/** A destination that PostgreSQL does not know keeps it from starting; none at all, and what it says is lost. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_destination",
  description: "PostgreSQL has a destination for its log.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.2" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_destination to stderr, csvlog, jsonlog or syslog, or to a list of them.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-DESTINATION",
  byDefault: "stderr",
  allowed: (value) => value.split(",").every((one) => /^(stderr|csvlog|jsonlog|syslog|eventlog)$/.test(one.trim())),
  expected: "stderr, csvlog, jsonlog, syslog, or a list of them",
  fix: "set log_destination = stderr",
});
