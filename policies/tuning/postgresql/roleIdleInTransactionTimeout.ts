/** A transaction that was left open keeps its locks, and vacuum from removing anything newer, until somebody finds it. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-idle-in-transaction-timeout",
  description: "Transactions of each role that logs in may not be idle for ever.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["timeouts", "roles"],
  remediationSteps:
    "Set idleInTransactionSessionTimeout to a minute, or to what the application does between two statements of a transaction.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    // A standby's session is one statement.
    if (
      props.login !== true ||
      props.replication === true ||
      (numberOf(props.idleInTransactionSessionTimeout) ?? 0) > 0
    )
      return;
    report({ at: "idleInTransactionSessionTimeout", expected: "a number of milliseconds", fix: "set it to a minute" });
  },
});
