/** The environment of a container is shown by `docker inspect`, inherited by every process in it and printed by many crash reports. */

import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { holdsSecret } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-secret-in-environment",
  description: "Containers get no secret through their environment.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "1.7" }],
  tags: ["secrets"],
  remediationSteps:
    "Upload the secret as a file of mode 0440 into a volume and point the image's *_FILE variable at it. Change the secret: it has been in the clear.",
  url: "https://docs.docker.com/engine/swarm/secrets/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    for (const pair of textsOf(props.envs)) {
      const separator = pair.indexOf("=");
      const key = pair.slice(0, separator);
      if (separator < 1 || separator === pair.length - 1 || !holdsSecret(key)) continue;
      report({
        at: "envs",
        found: `${key} (its value is not shown)`,
        expected: "no secret",
        fix: `give it as a file, such as ${key}_FILE, and change it`,
      });
    }
  },
});
