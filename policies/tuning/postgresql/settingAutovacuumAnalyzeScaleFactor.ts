/** Statistics of a table that has changed since make the planner choose plans for data that are no longer there. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_analyze_scale_factor",
  description: "Statistics are renewed before a tenth of a table has changed.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["autovacuum", "statistics"],
  remediationSteps: "Lower autovacuum_analyze_scale_factor; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-ANALYZE-SCALE-FACTOR",
  byDefault: "0.1",
  ...within(postgresqlBounds.autovacuum_analyze_scale_factor),
  fix: "set autovacuum_analyze_scale_factor = 0.05",
});
