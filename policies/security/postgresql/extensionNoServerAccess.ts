/** With these extensions SQL reads files, opens connections or runs code as the server's own user. */
import { serverExtensions } from "../../../components/standards/serverExtensions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-extension-no-server-access",
  description: "No extension that is declared reaches the server's files, programs or network.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "CIS-PostgreSQL", id: "8.3" },
    { standard: "pgdsat", id: "1.8" },
  ],
  tags: ["hardening"],
  remediationSteps:
    "Drop the extension; take a trusted language (plpgsql, plperl) or do the work in the application. Where it has to stay, except it with the reason.",
  url: "https://www.postgresql.org/docs/current/sql-createextension.html",
  resources: ["postgresql:index/extension:Extension"],
  check: ({ props, report }) => {
    const name = textOf(props.name)?.toLowerCase();
    if (!serverExtensions.includes(name ?? "")) return;
    report({ at: "name", expected: "an extension that stays inside the database", fix: "drop it" });
  },
});
