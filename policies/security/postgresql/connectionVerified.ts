/** TLS that checks no certificate keeps out who only listens: whoever stands between answers as the server, and is told the password. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isEncrypted, isLocal, isVerified } from "../../resources/conninfo.ts";
import { connectionOf } from "../../resources/serverOptions.ts";

export const policy = resourcePolicy({
  name: "postgresql-connection-verified",
  description: "Subscriptions and foreign servers have the server prove itself.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit", "replication", "network"],
  remediationSteps:
    "Set sslmode=verify-full, and sslrootcert to the authority's file on the server that connects (system for the system's, from PostgreSQL 16 on).",
  url: "https://www.postgresql.org/docs/current/libpq-ssl.html",
  resources: ["postgresql:index/subscription:Subscription", "postgresql:index/server:Server"],
  check: ({ type, props, report }) => {
    const connection = connectionOf(type, props);
    if (connection === undefined) return;
    const { at, words } = connection;
    const sslmode = textOf(words.sslmode);
    // What takes clear text is another policy's.
    if (!isEncrypted(sslmode) || isVerified(sslmode) || isLocal(textOf(words.host))) return;
    report({ at, found: "sslmode require", expected: "sslmode verify-full", fix: "set it, with sslrootcert" });
  },
});
