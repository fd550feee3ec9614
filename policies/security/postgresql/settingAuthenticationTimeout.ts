/** Whoever opens connections and says nothing holds them all for this long. */
import { authenticationTime } from "../../../components/standards/logins.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "authentication_timeout",
  description: "PostgreSQL ends logins that take longer than a minute.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "pgdsat", id: "5.7" }],
  tags: ["connections", "authentication"],
  remediationSteps: "Set authentication_timeout to 1min or less. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-AUTHENTICATION-TIMEOUT",
  byDefault: "1min",
  ...within(authenticationTime),
  fix: "set authentication_timeout = 1min",
});
