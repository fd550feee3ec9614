/** On the volume of the data the log fills the disk with them, and shares its speed and its end. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { postgresContainer } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-wal-volume",
  description: "PostgreSQL in containers has its write-ahead log on a volume of its own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [
    { standard: "CIS-PostgreSQL", id: "8.1" },
    { standard: "pgdsat", id: "1.4.4" },
  ],
  tags: ["storage"],
  remediationSteps:
    "Mount a volume and set POSTGRES_INITDB_WALDIR to a folder on it before the first start. On a database that exists, stop it, move pg_wal and leave a link.",
  url: "https://hub.docker.com/_/postgres",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const container = postgresContainer(props);
    if (container === undefined) return;
    const folder = container.variable("POSTGRES_INITDB_WALDIR")?.trim() ?? "";
    const targets = [
      ...entriesOf(props.volumes).map(({ entry }) => textOf(entry.containerPath)),
      ...entriesOf(props.mounts).map(({ entry }) => textOf(entry.target)),
    ];
    if (folder !== "" && targets.some((target) => target !== undefined && `${folder}/`.startsWith(`${target}/`)))
      return;
    report({
      at: "envs",
      found: `POSTGRES_INITDB_WALDIR ${folder === "" ? "not set" : "on no volume"}`,
      expected: "a folder on a volume for the log",
      fix: "mount a volume, and set POSTGRES_INITDB_WALDIR to a folder on it",
    });
  },
});
