/** Long pauses make vacuum so slow that tables grow faster than they are cleaned. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_vacuum_cost_delay",
  description: "Autovacuum does not sleep most of the time.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["autovacuum"],
  remediationSteps: "Remove autovacuum_vacuum_cost_delay (2 ms); it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-VACUUM-COST-DELAY",
  byDefault: "2ms",
  ...within(postgresqlBounds.autovacuum_vacuum_cost_delay),
  fix: "remove autovacuum_vacuum_cost_delay, or set 2ms",
});
