/** Which tables a task read, and what it could not read, is found in its log and nowhere else. */

import { resourcePolicy } from "../../policy.ts";
import { quietComponents, taskTypes } from "../../resources/dmsTaskSettings.ts";

export const policy = resourcePolicy({
  name: "aws-dms-task-logs-source",
  description: "DMS tasks log what they do at the source.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DMS.8" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set Logging.EnableLogging to true in the settings, and leave the severities at LOGGER_SEVERITY_DEFAULT; stop the task first.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-8",
  resources: taskTypes,
  check: ({ type, props, report }) => {
    for (const finding of quietComponents(type, props, ["SOURCE_CAPTURE", "SOURCE_UNLOAD"])) report(finding);
  },
});
