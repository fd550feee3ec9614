/** It stands in pg_subscription and in every dump of the database, for as long as the subscription is there. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { conninfo } from "../../resources/conninfo.ts";

export const policy = resourcePolicy({
  name: "postgresql-subscription-no-password",
  description: "Connection strings of subscriptions hold no password.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["secrets", "replication"],
  remediationSteps: "Log in by certificate (sslcert, sslkey) or from a passfile on the server that subscribes.",
  url: "https://www.postgresql.org/docs/current/sql-createsubscription.html",
  resources: ["postgresql:index/subscription:Subscription"],
  check: ({ props, report }) => {
    if (!conninfo(textOf(props.conninfo) ?? "").password) return;
    report({
      at: "conninfo",
      found: "a password",
      expected: "a certificate or a passfile",
      fix: "log in by certificate or from a passfile",
    });
  },
});
