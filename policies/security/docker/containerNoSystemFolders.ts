/** A folder of the host's system in a database's container is the way from a broken database to a broken host. */

import { containers } from "../../../components/standards/containers.ts";
import { resourcePolicy } from "../../policy.ts";
import { databaseIn, mountsOf } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-system-folders",
  description: "Databases in containers have no folder of their host's system.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["isolation"],
  remediationSteps: "Mount a volume, or a folder made for this database. This replaces the container.",
  url: "https://docs.docker.com/engine/storage/bind-mounts/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined) return;
    for (const { at, source } of mountsOf(props)) {
      const folder = source === undefined ? undefined : `/${source.split("/").filter(Boolean).join("/")}`;
      if (folder === undefined || !source!.startsWith("/")) continue;
      if (!containers.systemFolders.some((one) => folder === one)) continue;
      report({ at, found: `the host's ${folder}`, expected: "a volume or a folder of its own", fix: "mount a volume" });
    }
  },
});
