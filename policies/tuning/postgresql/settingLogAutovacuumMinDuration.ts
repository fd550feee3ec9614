/** Without a line in the log nobody sees that vacuum takes hours, or is ended by a lock each time. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "log_autovacuum_min_duration",
  description: "Long runs of autovacuum are logged.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["autovacuum", "logging"],
  remediationSteps: "Set log_autovacuum_min_duration to some minutes; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-AUTOVACUUM-MIN-DURATION",
  byDefault: "10min",
  ...within(postgresqlBounds.log_autovacuum_min_duration),
  fix: "set log_autovacuum_min_duration = 10min",
});
