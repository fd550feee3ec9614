/** An image told to do without a password lets in whoever reaches its port, as its administrator. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { postgresContainer } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-password",
  description: "Databases in containers ask for a password.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Remove the variable, and give a generated password by the image's *_FILE variable.",
  url: "https://hub.docker.com/_/mysql",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    for (const pair of textsOf(props.envs)) {
      const [, key, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
      const without =
        // Of PostgreSQL's official image another policy tells, with the rest of how it is initialized.
        (key === "POSTGRES_HOST_AUTH_METHOD" && value === "trust" && postgresContainer(props) === undefined) ||
        // Anything that is not empty counts as yes.
        (/^(MYSQL_ALLOW_EMPTY_PASSWORD|MARIADB_ALLOW_EMPTY_ROOT_PASSWORD|ALLOW_EMPTY_PASSWORD)$/.test(key ?? "") &&
          value !== "");
      if (!without) continue;
      report({ at: "envs", found: key!, expected: "a password", fix: `remove ${key}, and give a password as a file` });
    }
  },
});
