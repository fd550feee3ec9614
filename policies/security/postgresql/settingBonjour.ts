/** It tells the whole local network that there is a database, and where. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "bonjour",
  description: "PostgreSQL does not announce itself.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "6.3" }],
  tags: ["network"],
  remediationSteps: "Remove bonjour. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-BONJOUR",
  on: ["docker"],
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off",
  fix: "set bonjour = off",
});
