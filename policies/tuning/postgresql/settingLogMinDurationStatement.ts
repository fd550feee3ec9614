/** At 0 every statement is written to the log with its values: the log becomes the busiest part of the server, and full of data. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "log_min_duration_statement",
  description: "Not every statement is written to the log.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["logging"],
  remediationSteps:
    "Set log_min_duration_statement to what is slow for you, such as 1s; it is taken up by a reload. pg_stat_statements counts all statements without their values.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-MIN-DURATION-STATEMENT",
  byDefault: "-1",
  ...within(postgresqlBounds.log_min_duration_statement),
  fix: "set log_min_duration_statement = 1s",
});
