/** Rows that the target refused are found in the task's log and nowhere else. */

import { resourcePolicy } from "../../policy.ts";
import { quietComponents, taskTypes } from "../../resources/dmsTaskSettings.ts";

export const policy = resourcePolicy({
  name: "aws-dms-task-logs-target",
  description: "DMS tasks log what they do at the target.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DMS.7" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set Logging.EnableLogging to true in the settings, and leave the severities at LOGGER_SEVERITY_DEFAULT; stop the task first.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-7",
  resources: taskTypes,
  check: ({ type, props, report }) => {
    for (const finding of quietComponents(type, props, ["TARGET_APPLY", "TARGET_LOAD"])) report(finding);
  },
});
