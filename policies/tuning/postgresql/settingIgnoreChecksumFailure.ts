/** A server that ignores failed checksums serves and copies damaged pages until the last good backup is gone. */
import { settingPolicy, switchOf } from "../../postgresSettings.ts";

export const policy = settingPolicy({
  setting: "ignore_checksum_failure",
  description: "PostgreSQL stops at pages whose checksum is wrong.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["durability", "corruption"],
  remediationSteps:
    "Remove ignore_checksum_failure; set it in one session only, to read what is left of a damaged table.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-IGNORE-CHECKSUM-FAILURE",
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off, the default",
  fix: "remove ignore_checksum_failure",
});
