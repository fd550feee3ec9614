/** All workers share one budget: one that is too small never catches up with the changes, however many workers there are. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_vacuum_cost_limit",
  description: "Autovacuum may do enough before it pauses.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["autovacuum"],
  remediationSteps:
    "Remove autovacuum_vacuum_cost_limit, or raise it with the number of workers; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-VACUUM-COST-LIMIT",
  byDefault: "-1",
  ...within(postgresqlBounds.autovacuum_vacuum_cost_limit),
  fix: "remove autovacuum_vacuum_cost_limit, or set 200 or more",
});
