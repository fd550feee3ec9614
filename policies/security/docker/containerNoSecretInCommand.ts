/** Arguments of programs are shown by `ps` to everybody on the host, by `docker inspect`, and in the logs of both. */
import { resourcePolicy } from "../../policy.ts";
import { type Props, textsOf } from "../../read.ts";

/** In a URL, a connection string, a shell's variable, an option; what begins with $ is taken from elsewhere, and a file is the right way. */
const withSecret = new RegExp(
  [
    String.raw`:\/\/[^\/\s:@]*:[^\/\s@$][^\/\s@]*@`,
    String.raw`(^|\s)(PGPASSWORD|MYSQL_PWD|REDISCLI_AUTH|password)=["']?[^\s"'$]`,
    String.raw`(^|\s)--?([\w-]*[-_])?(pass|passwd|password|secret|token)=["']?[^\s"'$]`,
    String.raw`(^|\s)--?(requirepass|masterauth)[=\s]\s*["']?[^\s"'$]`,
  ].join("|"),
  "i",
);

/** Options whose secret is the next word. */
const beforeSecret = /^--?(requirepass|masterauth|password|secret|token)$/i;
/** Programs of PostgreSQL and MySQL, whose --password without a value asks for it. */
const asking = /(^|\/)(psql|pg_\w+|createdb|createuser|dropdb|dropuser|vacuumdb|reindexdb|mysql\w*|mariadb\S*)$/;

export const policy = resourcePolicy({
  name: "docker-container-no-secret-in-command",
  description: "Containers have no secret in their commands.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.1" }],
  tags: ["secrets"],
  remediationSteps:
    "Give the secret by a file (PGPASSFILE, a *_FILE variable, a configuration file of mode 0600). Change it: it has been in the clear.",
  url: "https://docs.docker.com/engine/swarm/secrets/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const lists: Record<string, string[]> = {
      command: textsOf(props.command),
      entrypoints: textsOf(props.entrypoints),
      "healthcheck.tests": textsOf((props.healthcheck as Props | undefined)?.tests),
    };
    for (const [at, words] of Object.entries(lists)) {
      const asks = words.some((word) => asking.test(word));
      const place = words.findIndex(
        (word, i) =>
          withSecret.test(word) ||
          (beforeSecret.test(word) && /^[^$-]/.test(words[i + 1] ?? "") && !(asks && /password$/i.test(word))),
      );
      if (place === -1) continue;
      report({
        at: `${at}[${place}]`,
        found: "a secret (not shown)",
        expected: "no secret",
        fix: "give it as a file, and change it",
      });
    }
  },
});
