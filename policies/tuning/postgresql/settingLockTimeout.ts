/** A lock that is not there within milliseconds is a normal one: every busy moment becomes an error. Without a unit it is milliseconds. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "lock_timeout",
  description: "A lock timeout of the server leaves time for normal waits.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["timeouts"],
  remediationSteps: "Remove lock_timeout from the server and set it in migrations; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT",
  byDefault: "0",
  ...within(postgresqlBounds.lock_timeout),
  fix: "set it in migrations instead of the server, and with a unit",
});
