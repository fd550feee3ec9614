/** A process that is root in its container needs one flaw of the kernel to be root outside; a database needs to be root nowhere. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-not-root",
  description: "Databases in containers do not run as root.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["isolation"],
  remediationSteps:
    "Remove user where the image has one of its own, or name that: postgres, mysql, 999. This replaces the container.",
  url: "https://docs.docker.com/reference/cli/docker/container/run/#user",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    // Unset is the image's own: the usual ones start as root to own their folder, and go on as their user.
    if (databaseIn(props) === undefined || !/^(0|root)(:|$)/.test(textOf(props.user) ?? "")) return;
    report({ at: "user", expected: "a user without rights on the host", fix: "remove it, or name the image's user" });
  },
});
