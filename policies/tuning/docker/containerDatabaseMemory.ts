/** A database without a memory limit takes what the host has, and is what the host's kernel ends first when that is gone. */
import { formatMemory } from "../../../components/core/memory.ts";
import { containers } from "../../../components/standards/containers.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

const MiB = 1024 ** 2;

export const policy = resourcePolicy({
  name: "docker-container-database-memory",
  description: "Databases in containers have a memory limit that they can live with.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory"],
  remediationSteps:
    "Set memory and memorySwap to the same number of MiB, and tune the server to it. Both are changed in place.",
  url: "https://docs.docker.com/engine/containers/resource_constraints/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const database = databaseIn(props);
    if (database === undefined || props.start === false) return;
    const least = containers.postgres.minimumMemory / MiB;
    // The tuning rules' least for MySQL and MariaDB too; of the others only that there is a limit.
    const isTuned = ["PostgreSQL", "MySQL", "MariaDB"].includes(database.engine);
    if ((numberOf(props.memory) ?? 0) >= (isTuned ? least : 1)) return;
    report({
      at: "memory",
      expected: isTuned ? `at least ${least} (MiB)` : "a limit (MiB)",
      fix: isTuned
        ? `set memory and memorySwap to ${least} or more (${formatMemory(containers.postgres.minimumMemory)})`
        : "set memory and memorySwap to the same number",
    });
  },
});
