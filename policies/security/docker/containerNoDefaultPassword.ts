/** The passwords of examples and of images (zalando, standby, cola, pgBackRest) are the first that anybody tries. */

import { wellKnownPasswords } from "../../../components/standards/passwords.ts";
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { holdsSecret } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-default-password",
  description: "Databases in containers have no password out of an example.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["secrets", "authentication"],
  remediationSteps:
    "Generate a password (random.RandomPassword) and give it as a file; change it in the database as well.",
  url: "https://docs.docker.com/engine/swarm/secrets/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    for (const pair of textsOf(props.envs)) {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (key === undefined || !holdsSecret(key)) continue;
      if (!(wellKnownPasswords as readonly string[]).includes(value!.toLowerCase())) continue;
      report({
        at: "envs",
        found: `${key} with a password that everybody knows`,
        expected: "a generated password",
        fix: `generate one, and give it as ${key}_FILE`,
      });
    }
  },
});
