/** A timeout of the server ends index builds, dumps and VACUUM by hand too; without a unit it is milliseconds. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "statement_timeout",
  description: "A statement timeout of the server leaves time for maintenance.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["timeouts"],
  remediationSteps:
    "Remove statement_timeout from the server and set it for roles (ALTER ROLE … SET); it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT",
  byDefault: "0",
  ...within(postgresqlBounds.statement_timeout),
  fix: "set it for roles instead of the server, and with a unit",
});
