/** Docker keeps every line that a container ever wrote, in a file without an end, until the disk under the database is full. */

import { resourcePolicy } from "../../policy.ts";
import { type Props, textOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

export const policy = resourcePolicy({
  name: "docker-container-logs-rotated",
  description: "Logs of databases in containers have an end.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["storage", "logging"],
  remediationSteps:
    "Set logOpts max-size and max-file, or a logDriver that keeps no file or rotates (local, journald). This replaces the container.",
  url: "https://docs.docker.com/engine/logging/drivers/json-file/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    if (databaseIn(props) === undefined || props.start === false) return;
    const driver = textOf(props.logDriver) ?? "json-file";
    const options = props.logOpts as Props | undefined | null;
    if (driver !== "json-file" || options?.["max-size"] !== undefined) return;
    report({
      at: "logOpts",
      found: "json-file without max-size",
      expected: "logs that are rotated",
      fix: 'set logOpts to { "max-size": "10m", "max-file": "5" }, or logDriver to local',
    });
  },
});
