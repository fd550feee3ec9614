/** Each new session waits this long, so that a debugger can be attached; nobody else wants that. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "post_auth_delay",
  description: "PostgreSQL does not delay sessions.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "6.2" }],
  tags: ["availability"],
  remediationSteps: "Remove post_auth_delay.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-POST-AUTH-DELAY",
  on: ["docker"],
  byDefault: "0",
  allowed: (value) => /^0+( ?(s|ms|us|min|h|d))?$/.test(value),
  expected: "0",
  fix: "remove post_auth_delay",
});
