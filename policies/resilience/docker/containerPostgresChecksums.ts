/** Without checksums a page that the disk has changed is served, copied to standbys and backed up as if it were right. */
import { checksums } from "../../../components/standards/postgresReleases.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresContainer } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-checksums",
  description: "PostgreSQL in containers is initialized with checksums.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "CIS-PostgreSQL", id: "1.4" },
    { standard: "pgdsat", id: "1.4.3" },
  ],
  tags: ["durability"],
  remediationSteps:
    "Set POSTGRES_INITDB_ARGS to --data-checksums before the first start. On a database that exists, stop it and run pg_checksums --enable.",
  url: "https://www.postgresql.org/docs/current/checksums.html",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const container = postgresContainer(props);
    if (container === undefined) return;
    const args = container.variable("POSTGRES_INITDB_ARGS") ?? "";
    const byDefault = (container.major ?? checksums.byDefaultFrom) >= checksums.byDefaultFrom;
    const isOff = /(^|\s)--no-data-checksums\b/.test(args);
    if (!isOff && (byDefault || /(^|\s)(--data-checksums|-k)\b/.test(args))) return;
    report({
      at: "envs",
      found: isOff ? "POSTGRES_INITDB_ARGS with --no-data-checksums" : "POSTGRES_INITDB_ARGS without --data-checksums",
      expected: "--data-checksums",
      fix: "set POSTGRES_INITDB_ARGS = --data-checksums",
    });
  },
});
