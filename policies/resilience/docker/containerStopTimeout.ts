/** Docker kills a container that has not stopped after 10 seconds; a database in its last checkpoint then has to recover, and a cache loses what it had. */

import { containers } from "../../../components/standards/containers.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-stop-timeout",
  description: "Databases in containers get the time to shut down.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set destroyGraceSeconds, and stopTimeout for who stops it otherwise, to 60 or more.",
  url: "https://docs.docker.com/reference/cli/docker/container/run/#stop-timeout",
  resources: ["docker:index/container:Container"],
  parameters: {
    minimumSeconds: {
      type: "integer",
      minimum: 1,
      default: containers.stopTimeout,
      description: "Seconds that a database has to stop at least.",
    },
  },
  check: ({ props, config, report }) => {
    if (databaseIn(props) === undefined || props.start === false) return;
    const seconds = Math.max(numberOf(props.destroyGraceSeconds) ?? 0, numberOf(props.stopTimeout) ?? 0);
    if (seconds >= config.minimumSeconds) return;
    report({
      at: "destroyGraceSeconds",
      found: seconds === 0 ? "not set, which is 10" : String(seconds),
      expected: `at least ${config.minimumSeconds} (seconds)`,
      fix: `set it to ${config.minimumSeconds}`,
    });
  },
});
