/** On the host's network a database listens on every address of the host, past published ports and network isolation. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-host-network",
  description: "Databases in containers have a network of their own.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["network", "isolation"],
  remediationSteps:
    "Remove networkMode, and attach the container to a network that its clients share. This replaces the container.",
  url: "https://docs.docker.com/engine/network/drivers/host/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.networkMode !== "host") return;
    report({
      at: "networkMode",
      expected: "a network of its own",
      fix: "use networksAdvanced with the name of a network",
    });
  },
});
