/** Arguments of programs are shown by `ps` to everybody on the host, by `docker inspect`, and in the logs of both. */
import { resourcePolicy } from "../../policy.ts";
import { type Props, textsOf } from "../../read.ts";

/** A password in a URL, in a connection string or as an option; what begins with $ is taken from elsewhere. */
const password =
  /:\/\/[^/\s:@]*:[^/\s@$]+@|(^|\s)((PGPASSWORD|MYSQL_PWD|--password|password)=|--requirepass[=\s])["']?[^\s"'$]/;

export const policy = resourcePolicy({
  name: "docker-container-no-password-in-command",
  description: "Commands of containers have no password among their arguments.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.1" }],
  tags: ["secrets"],
  remediationSteps:
    "Give the password by a file (PGPASSFILE, a *_FILE variable, a configuration file of mode 0600). Change it: it has been in the clear.",
  url: "https://www.postgresql.org/docs/current/libpq-pgpass.html",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const lists: Record<string, string[]> = {
      command: textsOf(props.command),
      entrypoints: textsOf(props.entrypoints),
      "healthcheck.tests": textsOf((props.healthcheck as Props | undefined)?.tests),
    };
    for (const [at, words] of Object.entries(lists)) {
      if (!password.test(words.join(" "))) continue;
      report({
        at,
        found: "a password among the arguments (it is not shown)",
        expected: "no password",
        fix: "give it as a file, and change it",
      });
    }
  },
});
