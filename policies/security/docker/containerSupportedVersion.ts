/** A version past its end gets no more fixes: each flaw found in its successors stays open in it. */

import { databaseOf, versionOf } from "../../../components/standards/databaseImages.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { holdfastService } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-supported-version",
  description: "Databases in containers run a version that still gets fixes.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "1.5" }],
  tags: ["patching"],
  remediationSteps: "Upgrade to a supported major version, with pg_upgrade or a dump and a rehearsal.",
  url: "https://www.postgresql.org/support/versioning/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    // Holdfast builds its own, for a major version that it was given.
    if (holdfastService(props) !== undefined) return;
    const image = textOf(props.image) ?? "";
    const database = databaseOf(image);
    const version = versionOf(image);
    if (database === undefined || version === undefined) return;
    const end = database.ended.find(({ series }) => version === series || version.startsWith(`${series}.`))?.on;
    if (end === undefined || end > new Date().toISOString().slice(0, 10)) return;
    report({
      at: "image",
      found: `${database.engine} ${version}, whose fixes ended on ${end}`,
      expected: `a supported version of ${database.engine}`,
      fix: "upgrade to a later major version",
    });
  },
});
