/** Without a health check a database that hangs counts as running, and `up` ends before it takes its first login. */

import { resourcePolicy } from "../../policy.ts";
import { type Props, textsOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-healthcheck",
  description: "Databases in containers have a health check.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["monitoring", "availability"],
  remediationSteps:
    "Set healthcheck with the engine's own probe (pg_isready, mysqladmin ping), and wait to true. This replaces the container.",
  url: "https://docs.docker.com/reference/dockerfile/#healthcheck",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.start === false) return;
    const tests = textsOf((props.healthcheck as Props | undefined | null)?.tests);
    if (tests.length > 0 && tests[0] !== "NONE") return;
    report({
      at: "healthcheck",
      found: tests[0] === "NONE" ? "turned off" : "not set",
      expected: "a probe of the database",
      fix: 'set healthcheck.tests, such as ["CMD", "pg_isready"]',
    });
  },
});
