/** A database that is swapped out is slow at everything at once, and tells nobody why. */

import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-database-no-swap",
  description: "Databases in containers do not swap.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["memory"],
  remediationSteps: "Set memorySwap to the same number as memory. It is changed in place.",
  url: "https://docs.docker.com/engine/containers/resource_constraints/#--memory-swap-details",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const memory = numberOf(props.memory);
    if (databaseIn(props) === undefined || props.start === false || memory === undefined) return;
    if (numberOf(props.memorySwap) === memory) return;
    report({ at: "memorySwap", expected: `${memory} (MiB), as memory is`, fix: `set it to ${memory}` });
  },
});
