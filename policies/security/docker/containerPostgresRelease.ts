/** The holes of an old release are published, with the way through them. */
import { releases } from "../../../components/standards/postgresReleases.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresContainer } from "../../resources/postgresContainer.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-release",
  description: "PostgreSQL in containers is of a release without known holes.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "1.5" }],
  tags: ["patching"],
  remediationSteps:
    "Take the newest minor of the major: its files need no change. From a major that is no longer repaired, move by pg_upgrade or by logical replication.",
  url: "https://www.postgresql.org/support/security/",
  resources: ["docker:index/container:Container"],
  parameters: {
    oldestMajor: { type: "integer", description: "The oldest major that is allowed.", default: releases.oldestMajor },
  },
  check: ({ props, config, report }) => {
    const { major, minor } = postgresContainer(props) ?? {};
    if (major === undefined) return;
    if (major < config.oldestMajor) {
      report({
        at: "image",
        found: `PostgreSQL ${major}, which is no longer repaired`,
        expected: `${config.oldestMajor} or newer`,
        fix: "move to a newer major",
      });
      return;
    }
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
