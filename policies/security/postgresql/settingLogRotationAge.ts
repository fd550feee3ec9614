/** A log file that is never closed is never archived, and grows until its disk is full. */
import { logRotation } from "../../../components/standards/serverLog.ts";
import { writesFiles } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "log_rotation_age",
  description: "PostgreSQL begins a log file at least once a day.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.8" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_rotation_age to a day or less.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-ROTATION-AGE",
  when: writesFiles,
  byDefault: { rds: "60", docker: "1d" },
  ...within(logRotation),
  fix: "set log_rotation_age = 1d",
});
