/** Each new connection then waits for a name server, which whoever owns the address also answers for. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_hostname",
  description: "PostgreSQL logs addresses and looks up no names.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.23" }],
  tags: ["logging"],
  remediationSteps: "Remove log_hostname, or set it to off. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-HOSTNAME",
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set log_hostname = off",
});
