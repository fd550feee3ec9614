/** A flaw in a database gives its attacker the database's user; a program with a setuid bit in the image makes root of that. */

import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-new-privileges",
  description: "Databases in containers can't gain privileges.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["isolation"],
  remediationSteps: "Add no-new-privileges:true to securityOpts. This replaces the container.",
  url: "https://docs.docker.com/reference/cli/docker/container/run/#security-opt",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.start === false) return;
    if (textsOf(props.securityOpts).some((one) => /^no-new-privileges([:=]true)?$/.test(one))) return;
    report({ at: "securityOpts", expected: "no-new-privileges:true among them", fix: "add no-new-privileges:true" });
  },
});
