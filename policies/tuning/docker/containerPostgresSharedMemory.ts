/** Docker gives 64 MiB of shared memory; a parallel query of PostgreSQL that needs more ends with an error ("could not resize shared memory segment"). */

import { containers } from "../../../components/standards/containers.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-shared-memory",
  description: "PostgreSQL in containers has shared memory for its parallel queries.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["memory"],
  remediationSteps:
    "Set shmSize to 256 (MiB) or more, or max_parallel_workers_per_gather to 0. This replaces the container.",
  url: "https://www.postgresql.org/docs/current/kernel-resources.html#SYSVIPC",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props)?.engine !== "PostgreSQL" || props.start === false || props.ipcMode === "host") return;
    const least = containers.postgres.minimumSharedMemory / 1024 ** 2;
    const size = numberOf(props.shmSize);
    if (size !== undefined && size >= least) return;
    report({
      at: "shmSize",
      found: size === undefined ? "not set, which is 64" : String(size),
      expected: `at least ${least} (MiB)`,
      fix: `set it to ${least}`,
    });
  },
});
