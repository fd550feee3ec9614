/** Each wait for a lock that is longer looks for a deadlock, which stops all others; too long, and a deadlock holds everybody up. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "deadlock_timeout",
  description: "Deadlocks are looked for neither at once nor much later.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["timeouts"],
  remediationSteps: "Remove deadlock_timeout (1s); it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-locks.html#GUC-DEADLOCK-TIMEOUT",
  byDefault: "1s",
  ...within(postgresqlBounds.deadlock_timeout),
  fix: "remove deadlock_timeout",
});
