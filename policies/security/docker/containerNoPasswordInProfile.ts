/** A password in a profile is in the environment of each session, where all its programs see it; one in a service file, its readers. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, type Props, textOf } from "../../read.ts";

const profile = /(^|\/)(\.?profile|\.bash(rc|_profile|_login)|\.zsh(rc|env|profile)|environment|profile\.d\/[^/]+)$/;
const service = /(^|\/)\.?pg_service\.conf$/;

const contentOf = ({ content, contentBase64 }: Props) =>
  textOf(content) ?? Buffer.from(textOf(contentBase64) ?? "", "base64").toString();

export const policy = resourcePolicy({
  name: "docker-container-no-password-in-profile",
  description: "Profiles and service files that are uploaded into containers hold no password.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "CIS-PostgreSQL", id: "1.6" },
    { standard: "CIS-PostgreSQL", id: "2.4" },
  ],
  tags: ["secrets"],
  remediationSteps:
    "Take a password file of mode 0600 (PGPASSFILE, passfile=), or a client certificate. Change the password: it has been in the clear.",
  url: "https://www.postgresql.org/docs/current/libpq-pgpass.html",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    for (const { place, entry } of entriesOf(props.uploads)) {
      const file = textOf(entry.file) ?? "";
      if (!profile.test(file) && !service.test(file)) continue;
      const pattern = service.test(file) ? /^\s*password\s*=\s*\S/m : /^[^#\n]*\bPGPASSWORD=\S/m;
      if (!pattern.test(contentOf(entry))) continue;
      report({
        at: `uploads[${place}]`,
        found: `${service.test(file) ? "password in a service file" : "PGPASSWORD in a profile"} (its value is not shown)`,
        expected: "no password",
        fix: "take a password file of mode 0600",
      });
    }
  },
});
