/** A capability such as SYS_ADMIN is most of what root on the host may do; no database needs one of these. */

import { containers } from "../../../components/standards/containers.ts";
import { resourcePolicy } from "../../policy.ts";
import { type Props, textsOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-dangerous-capabilities",
  description: "Databases in containers get no capability that reaches the host.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["isolation"],
  remediationSteps: "Take the capability out of capabilities.adds. This replaces the container.",
  url: "https://docs.docker.com/engine/security/#linux-kernel-capabilities",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined) return;
    const adds = textsOf((props.capabilities as Props | undefined | null)?.adds);
    const reaching = adds.filter((one) =>
      (containers.hostCapabilities as readonly string[]).includes(one.toUpperCase().replace(/^CAP_/, "")),
    );
    if (reaching.length === 0) return;
    report({
      at: "capabilities.adds",
      found: reaching.join(", "),
      expected: "none that reaches the host",
      fix: `take ${reaching.join(", ")} out`,
    });
  },
});
