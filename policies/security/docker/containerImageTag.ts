/** `latest` is another version at each pull: a major one of PostgreSQL does not start on the old data, and nobody decided on it. */

import { databaseOf } from "../../../components/standards/databaseImages.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { holdfastService } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-image-tag",
  description: "Databases in containers name the version that they run.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Name the major version at least: postgres:17. Before it changes, the data needs pg_upgrade or a dump.",
  url: "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    // Holdfast builds its own, for a major version that it was given.
    if (holdfastService(props) !== undefined) return;
    const image = textOf(props.image) ?? "";
    if (databaseOf(image) === undefined || image.includes("@")) return;
    const tag = /:([^/:]+)$/.exec(image)?.[1];
    if (tag !== undefined && /\d/.test(tag)) return;
    report({ at: "image", expected: "a tag with a version, or a digest", fix: "name the version, such as :17" });
  },
});
