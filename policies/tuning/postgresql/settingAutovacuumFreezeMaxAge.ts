/** At 2.1 billion transactions without a freeze the server takes no more: whoever waits until then has no time for it. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_freeze_max_age",
  description: "Old transaction ids are frozen long before they run out.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["autovacuum"],
  remediationSteps: "Set autovacuum_freeze_max_age between 100 million and a billion; a restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-FREEZE-MAX-AGE",
  byDefault: "200000000",
  ...within(postgresqlBounds.autovacuum_freeze_max_age),
  fix: "remove autovacuum_freeze_max_age, or set it to at most 1000000000",
});
