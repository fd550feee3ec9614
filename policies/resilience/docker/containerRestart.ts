/** A container without a restart policy stays down after a crash, and after every reboot of its host. */

import { resourcePolicy } from "../../policy.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-restart",
  description: "Databases in containers come up again by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set restart to unless-stopped or always. It takes no restart.",
  url: "https://docs.docker.com/engine/containers/start-containers-automatically/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.start === false || props.mustRun === false) return;
    if (props.restart === "unless-stopped" || props.restart === "always") return;
    report({ at: "restart", expected: "unless-stopped or always", fix: "set it to unless-stopped" });
  },
  remedy: { restart: "unless-stopped" },
});
