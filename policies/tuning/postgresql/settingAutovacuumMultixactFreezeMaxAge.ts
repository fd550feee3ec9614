/** Row locks that several share have ids that run out too, and with them the server stops taking such locks. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_multixact_freeze_max_age",
  description: "Ids of shared row locks are frozen long before they run out.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["autovacuum"],
  remediationSteps: "Set autovacuum_multixact_freeze_max_age between 100 million and a billion; a restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-MULTIXACT-FREEZE-MAX-AGE",
  byDefault: "400000000",
  ...within(postgresqlBounds.autovacuum_multixact_freeze_max_age),
  fix: "remove autovacuum_multixact_freeze_max_age, or set it to at most 1000000000",
});
