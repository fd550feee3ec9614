/** A database that shares the processes or the memory of its host can be read by them, and can read them. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-host-namespaces",
  description: "Databases in containers share neither processes nor memory nor users with their host.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["isolation"],
  remediationSteps:
    "Remove pidMode, ipcMode and usernsMode. PostgreSQL's shared memory is set with shmSize. This replaces the container.",
  url: "https://docs.docker.com/reference/cli/docker/container/run/#pid",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined) return;
    for (const mode of ["pidMode", "ipcMode", "usernsMode"] as const)
      if (props[mode] === "host") report({ at: mode, expected: "a namespace of its own", fix: "remove it" });
  },
});
