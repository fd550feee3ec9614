/** A container that is removed when it stops takes its anonymous volumes with it, and its logs, which would say why it stopped. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-kept-when-stopped",
  description: "Databases in containers are still there after they stopped.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["storage"],
  remediationSteps: "Remove rm. This replaces the container.",
  url: "https://docs.docker.com/reference/cli/docker/container/run/#rm",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.rm !== true) return;
    report({ at: "rm", expected: "false", fix: "remove it" });
  },
});
