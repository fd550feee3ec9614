/** With half of a table dead before it is cleaned, every scan reads twice what it needs, and the cleaning takes hours. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "autovacuum_vacuum_scale_factor",
  description: "Autovacuum comes before a fifth of a table is dead.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["autovacuum"],
  remediationSteps:
    "Lower autovacuum_vacuum_scale_factor, below 0.1 where tables are large; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-vacuum.html#GUC-AUTOVACUUM-VACUUM-SCALE-FACTOR",
  byDefault: "0.2",
  ...within(postgresqlBounds.autovacuum_vacuum_scale_factor),
  fix: "set autovacuum_vacuum_scale_factor = 0.1",
});
