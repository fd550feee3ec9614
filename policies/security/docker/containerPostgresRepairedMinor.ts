/** The holes of an old minor are published, with the way through them. */
import { releases } from "../../../components/standards/postgresReleases.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresContainer } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-repaired-minor",
  description: "PostgreSQL in containers is of a release without known holes.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "1.5" }],
  tags: ["patching"],
  remediationSteps: "Take the newest minor of the major: its files need no change, and a restart is all it takes.",
  url: "https://www.postgresql.org/support/security/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const { major, minor } = postgresContainer(props) ?? {};
    if (major === undefined) return;
    const repaired = releases.repaired[major];
    if (minor === undefined || repaired === undefined || minor >= repaired) return;
    report({
      at: "image",
      found: `PostgreSQL ${major}.${minor}`,
      expected: `${major}.${repaired} or newer`,
      fix: `take the newest ${major}`,
    });
  },
});
