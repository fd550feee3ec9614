/** A standby without sslmode takes the whole cluster over the network in clear where TLS is not offered, and from whoever answers in the primary's place. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "primary_conninfo",
  description: "Standbys follow their primary over TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "7.5" }],
  tags: ["encryption-in-transit", "replication"],
  remediationSteps: "Add sslmode=verify-full and sslrootcert to primary_conninfo. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-replication.html#GUC-PRIMARY-CONNINFO",
  on: ["docker"],
  byDefault: "",
  // Not set on a primary.
  allowed: (value) => value === "" || /\bsslmode\s*=\s*'?(require|verify-ca|verify-full)\b/.test(value),
  expected: "sslmode=require, verify-ca or verify-full in it",
  fix: "add sslmode=verify-full to primary_conninfo",
});
