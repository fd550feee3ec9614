/** Whoever can write to Docker's socket is root on the host; a database that has it mounted hands that to its attacker. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn, mountsOf } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-docker-socket",
  description: "Databases in containers can't reach Docker's socket.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["isolation"],
  remediationSteps:
    "Remove the mount. What needs Docker runs beside the database, not in it. This replaces the container.",
  url: "https://docs.docker.com/engine/security/#docker-daemon-attack-surface",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined) return;
    for (const { at, source } of mountsOf(props))
      if (source !== undefined && /(^|\/)docker\.sock$/.test(source))
        report({ at, found: "Docker's socket", expected: "no access to Docker", fix: "remove the mount" });
  },
});
