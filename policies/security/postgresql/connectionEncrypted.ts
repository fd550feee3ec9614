/** Without sslmode a server that offers no TLS, or says so, gets everything in clear: rows, and the password. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isEncrypted, isLocal } from "../../resources/conninfo.ts";
import { connectionOf } from "../../resources/serverOptions.ts";

export const policy = resourcePolicy({
  name: "postgresql-connection-encrypted",
  description: "Subscriptions and foreign servers connect over TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit", "replication", "network"],
  remediationSteps: "Set sslmode=verify-full with sslrootcert, or at least sslmode=require.",
  url: "https://www.postgresql.org/docs/current/libpq-ssl.html",
  resources: ["postgresql:index/subscription:Subscription", "postgresql:index/server:Server"],
  check: ({ type, props, report }) => {
    const connection = connectionOf(type, props);
    if (connection === undefined) return;
    const { at, words } = connection;
    const sslmode = textOf(words.sslmode);
    if (isEncrypted(sslmode) || isLocal(textOf(words.host))) return;
    report({
      at,
      found: sslmode === undefined ? "no sslmode, which is prefer" : "an sslmode that takes clear text",
      expected: "sslmode require, verify-ca or verify-full",
      fix: "set sslmode to verify-full, or to require",
    });
  },
});
