/** A plan for restoring on trial without a selection restores nothing, and says so nowhere. */

import { stackPolicy } from "../../policy.ts";
import { restoreTestingPlan, restoreTestingSelection } from "../../resources/awsBackup.ts";

export const policy = stackPolicy({
  name: "aws-backup-restore-testing-selection",
  description: "Restore testing plans select something.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "drill"],
  remediationSteps: "Add a RestoreTestingSelection whose restoreTestingPlanName is this plan's name.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html",
  resources: [restoreTestingPlan],
  check: ({ report, stack }) => {
    if (stack.referring("restoreTestingPlanName", restoreTestingSelection).length > 0) return;
    report({
      at: "name",
      found: "no RestoreTestingSelection of the stack with this plan",
      expected: "a RestoreTestingSelection",
      fix: "add one whose restoreTestingPlanName is this plan's name",
    });
  },
});
