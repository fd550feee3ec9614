/** A database whose memory is swapped out answers in seconds instead of milliseconds, and its cache is read from the disk twice. */

import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-database-no-swap",
  description: "Databases in containers are not swapped out.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["memory"],
  remediationSteps: "Set memorySwap to the same number as memory; it is changed in place.",
  url: "https://docs.docker.com/engine/containers/resource_constraints/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.start === false) return;
    const memory = numberOf(props.memory) ?? 0;
    // Without a limit there is nothing to compare with; that is another policy's.
    if (memory <= 0 || numberOf(props.memorySwap) === memory) return;
    report({
      at: "memorySwap",
      expected: `${memory}, as memory`,
      fix: `set it to ${memory}; unset, it is twice the memory`,
    });
  },
});
