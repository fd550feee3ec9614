/** As replica, triggers and foreign keys are not checked: rows without their parents get in unseen. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "session_replication_role",
  description: "PostgreSQL fires triggers and checks foreign keys.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "6.5" }],
  tags: ["durability", "hardening"],
  remediationSteps:
    "Remove session_replication_role: it is for the session that loads a replica. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE",
  byDefault: "origin",
  allowed: (value) => value.toLowerCase() === "origin",
  expected: "origin",
  fix: "remove session_replication_role",
});
