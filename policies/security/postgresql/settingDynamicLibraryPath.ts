/** Whoever may write to one of its folders runs code inside the server. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "dynamic_library_path",
  description: "PostgreSQL loads libraries from its own folder only.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "8.3" }],
  tags: ["hardening"],
  remediationSteps: "Remove dynamic_library_path, and install libraries where the server has its own.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-DYNAMIC-LIBRARY-PATH",
  on: ["docker"],
  byDefault: "$libdir",
  allowed: (value) => value === "$libdir",
  expected: "$libdir",
  fix: "remove dynamic_library_path",
});
