/** Terse and default lines leave out where in the server an error came from, and its SQLSTATE, by which attempts can be counted. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_error_verbosity",
  description: "PostgreSQL logs errors in full.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.22" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_error_verbosity to verbose. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-ERROR-VERBOSITY",
  byDefault: "default",
  allowed: (value) => value.toLowerCase() === "verbose",
  expected: "verbose",
  fix: "set log_error_verbosity = verbose",
});
