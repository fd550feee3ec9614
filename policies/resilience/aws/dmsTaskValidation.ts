/** A migration that nobody compared ends with the rows that arrived: what was cut, changed or left out shows after the source is gone. */

import { resourcePolicy } from "../../policy.ts";
import { taskSettings, taskTypes } from "../../resources/dmsTaskSettings.ts";

export const policy = resourcePolicy({
  name: "aws-dms-task-validation",
  description: "DMS tasks compare the target with the source.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["durability"],
  remediationSteps:
    "Set ValidationSettings.EnableValidation to true in the settings; it reads both databases, and needs primary keys.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Validating.html",
  resources: taskTypes,
  check: ({ type, props, report }) => {
    const { at, settings } = taskSettings(type, props, "ValidationSettings");
    if (settings.EnableValidation === true) return;
    report({
      at,
      found: `ValidationSettings.EnableValidation ${settings.EnableValidation === false ? "false" : "not set, which is false"}`,
      expected: "ValidationSettings.EnableValidation true",
      fix: "set it in the task's settings",
    });
  },
});
