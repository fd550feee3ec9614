/** A volume without a name belongs to one container: the next one, made for a new image, begins with an empty one. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn, mountsOf } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-named-volume",
  description: "Databases in containers keep their data on a volume with a name.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["storage"],
  remediationSteps: "Give the volume a name (volumeName), after copying the data out of the old one.",
  url: "https://docs.docker.com/engine/storage/volumes/#named-and-anonymous-volumes",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const database = databaseIn(props);
    if (database === undefined || props.start === false) return;
    for (const { at, source, target, type } of mountsOf(props)) {
      if (type === "tmpfs" || source !== undefined || target === undefined) continue;
      if (!`${database.data}/`.startsWith(`${target.replace(/\/+$/, "")}/`)) continue;
      report({ at, found: "a volume without a name", expected: "a named volume", fix: "set its volumeName" });
    }
  },
});
