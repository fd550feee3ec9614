/** The administrator's password, and every password that is set, go over this connection. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isEncrypted, isLocal } from "../../resources/conninfo.ts";

export const policy = resourcePolicy({
  name: "postgresql-provider-encrypted",
  description: "The provider connects to PostgreSQL over TLS.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["encryption-in-transit", "authentication"],
  remediationSteps: "Set sslmode to verify-full with sslrootcert, or at least to require, which is also the default.",
  url: "https://www.pulumi.com/registry/packages/postgresql/installation-configuration/",
  resources: ["pulumi:providers:postgresql"],
  check: ({ props, report }) => {
    // Cloud SQL's own connector encrypts.
    if (props.scheme === "gcppostgres" || isLocal(textOf(props.host))) return;
    for (const at of ["sslmode", "sslMode"]) {
      const sslmode = textOf(props[at]);
      if (!sslmode || isEncrypted(sslmode)) continue;
      report({ at, expected: "require, verify-ca or verify-full", fix: "set it to verify-full, or to require" });
    }
  },
});
