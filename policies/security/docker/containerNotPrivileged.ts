/** A privileged container is root on its host: whoever takes over the database has the machine and all that runs on it. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-not-privileged",
  description: "Databases in containers are not privileged.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["isolation"],
  remediationSteps: "Remove privileged; add the one capability that is needed, if any. This replaces the container.",
  url: "https://docs.docker.com/reference/cli/docker/container/run/#privileged",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.privileged !== true) return;
    report({ at: "privileged", expected: "false", fix: "remove it" });
  },
});
