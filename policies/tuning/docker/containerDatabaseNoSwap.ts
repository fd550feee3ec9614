/** A database whose memory is swapped out answers in seconds instead of milliseconds, and its cache is read from the disk twice. */
import { databaseOf } from "../../../components/standards/databaseImages.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";

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
    if (databaseOf(textOf(props.image) ?? "") === undefined || props.start === false) return;
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
