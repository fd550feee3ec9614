/** A backup that was never restored is a hope; AWS restores one on trial by itself where a plan says so, and tells how long it took. */
import { plan, restoreTestingPlan } from "../../awsBackup.ts";
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-backup-restore-testing",
  description: "A stack with a backup plan has a plan for restoring on trial.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "drill"],
  remediationSteps:
    "Add a RestoreTestingPlan and a RestoreTestingSelection; what is restored is paid for while it is there.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html",
  resources: [plan],
  check: ({ report, stack }) => {
    if (stack.all(restoreTestingPlan).length > 0) return;
    report({
      at: "rules",
      found: "no RestoreTestingPlan in the stack",
      expected: "a RestoreTestingPlan",
      fix: "add one, with a RestoreTestingSelection for each kind of database",
    });
  },
});
