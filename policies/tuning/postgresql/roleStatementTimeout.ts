/** A statement that never ends holds its locks, its memory and its connection, and vacuum back in all tables. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-statement-timeout",
  description: "Statements of each role that logs in have a time limit.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["timeouts", "roles"],
  remediationSteps:
    "Set statementTimeout to what the longest statement of the application may take: some seconds for web requests, hours for a migration or a dump.",
  url: "https://www.postgresql.org/docs/current/runtime-config-client.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    // A standby's session is one statement.
    if (props.login !== true || props.replication === true || (numberOf(props.statementTimeout) ?? 0) > 0) return;
    report({
      at: "statementTimeout",
      expected: "a number of milliseconds",
      fix: "set it to what the longest statement may take",
    });
  },
});
