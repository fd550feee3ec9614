/** One worker spends hours in the largest table, and all others wait for it. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_max_workers",
  description: "Several tables are cleaned at once.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["autovacuum"],
  remediationSteps:
    "Remove autovacuum_max_workers (3), or raise it with the cores; before PostgreSQL 18 a restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-MAX-WORKERS",
  byDefault: "3",
  ...within(postgresqlBounds.autovacuum_max_workers),
  fix: "remove autovacuum_max_workers",
});
