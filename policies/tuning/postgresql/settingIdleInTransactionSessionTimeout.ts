/** A session that forgot its transaction keeps its locks, and keeps vacuum from removing anything younger, in all tables. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "idle_in_transaction_session_timeout",
  description: "Forgotten transactions end.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["timeouts"],
  remediationSteps:
    "Set idle_in_transaction_session_timeout to longer than any client of yours pauses; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT",
  byDefault: { docker: "0", rds: "86400000" },
  ...within(postgresqlBounds.idle_in_transaction_session_timeout),
  fix: "set idle_in_transaction_session_timeout = 10min",
});
