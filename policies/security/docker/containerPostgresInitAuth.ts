/** With trust every container and program that reaches the port is a superuser, without a password. */

import { resourcePolicy } from "../../policy.ts";
import { postgresContainer } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-init-auth",
  description: "PostgreSQL in containers is not initialized to let everybody in.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "CIS-PostgreSQL", id: "1.4" },
    { standard: "CIS-PostgreSQL", id: "5.4" },
  ],
  tags: ["authentication"],
  remediationSteps:
    "Remove POSTGRES_HOST_AUTH_METHOD or set it to scram-sha-256, and give a password by POSTGRES_PASSWORD_FILE. A database that exists keeps its pg_hba.conf: change it there and reload.",
  url: "https://hub.docker.com/_/postgres",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const container = postgresContainer(props);
    if (container === undefined) return;
    const method = container.variable("POSTGRES_HOST_AUTH_METHOD")?.trim().toLowerCase() ?? "";
    const args = container.variable("POSTGRES_INITDB_ARGS") ?? "";
    const expected = "scram-sha-256";
    if (/^(trust|password|ident|md5)$/.test(method))
      report({
        at: "envs",
        found: `POSTGRES_HOST_AUTH_METHOD = ${method}`,
        expected,
        fix: "remove it, and give a password by POSTGRES_PASSWORD_FILE",
      });
    const option = /(?:^|\s)(?:--auth(?:-host)?[= ]|-A ?)(trust|password|ident|md5)\b/.exec(args)?.[1];
    if (option !== undefined)
      report({
        at: "envs",
        found: `POSTGRES_INITDB_ARGS with authentication by ${option}`,
        expected,
        fix: "take --auth-host=scram-sha-256",
      });
  },
});
