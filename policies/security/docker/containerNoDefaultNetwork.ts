/** On Docker's default bridge every container of the host reaches the database; on a network of its own only those that are let in. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-default-network",
  description: "Databases in containers are on a network that was made for them.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Make a docker.Network, and name it in networksAdvanced of the database and its clients. This replaces the containers.",
  url: "https://docs.docker.com/engine/network/drivers/bridge/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.start === false) return;
    // What the host's network is, is another policy's to say.
    const mode = props.networkMode ?? "default";
    if (mode !== "default" && mode !== "bridge") return;
    if (entriesOf(props.networksAdvanced).length > 0) return;
    report({
      at: "networksAdvanced",
      found: "Docker's default network",
      expected: "a network of its own",
      fix: "name a network in networksAdvanced",
    });
  },
});
