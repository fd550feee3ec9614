/** The planner guesses from a sample: with a small one its joins go wrong, with a huge one planning and ANALYZE take longer than they save. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "default_statistics_target",
  description: "The planner knows enough of the data.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["planner", "statistics"],
  remediationSteps: "Remove default_statistics_target; raise it for single columns by ALTER TABLE … SET STATISTICS.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-DEFAULT-STATISTICS-TARGET",
  byDefault: "100",
  ...within(postgresqlBounds.default_statistics_target),
  fix: "set it between 100 and 500, and more for single columns by SET STATISTICS",
});
