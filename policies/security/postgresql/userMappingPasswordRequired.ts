/** Without it a role that is no superuser connects with what the server's own user has: its certificates, its .pgpass, its place in pg_hba.conf. */
import { resourcePolicy } from "../../policy.ts";
import { type Props, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-user-mapping-password-required",
  description: "User mappings ask for a password.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["network", "authentication"],
  remediationSteps:
    "Remove password_required, and give the mapping a user and a password, or a certificate of its own (sslcert, sslkey).",
  url: "https://www.postgresql.org/docs/current/postgres-fdw.html#POSTGRES-FDW-OPTIONS-CONNECTION-MANAGEMENT",
  resources: ["postgresql:index/userMapping:UserMapping"],
  check: ({ props, report }) => {
    const required = (props.options as Props | undefined | null)?.password_required;
    if (!/^(false|off|no|0)$/i.test(textOf(required) ?? "")) return;
    report({
      at: "options.password_required",
      found: "false",
      expected: "true",
      fix: "remove it, and give the mapping a password or a certificate",
    });
  },
});
