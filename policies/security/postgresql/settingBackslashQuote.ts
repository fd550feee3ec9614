/** In some client encodings a quote written as \' gets past the escaping of the client: a known way to inject. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "backslash_quote",
  description: "PostgreSQL takes no quote escaped by a backslash where it is unsafe.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.6" }],
  tags: ["hardening"],
  remediationSteps: "Remove backslash_quote; clients write two quotes.",
  url: "https://www.postgresql.org/docs/current/runtime-config-compatible.html#GUC-BACKSLASH-QUOTE",
  byDefault: "safe_encoding",
  allowed: (value) => /^(safe_encoding|off|false|no|0)$/i.test(value),
  expected: "safe_encoding or off",
  fix: "remove backslash_quote",
});
