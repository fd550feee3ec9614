/** A backup that was never restored is a hope: what is missing in it, or how long it takes, is learned in the outage. */

import { stackPolicy } from "../../policy.ts";
import { isRestoreTested, isSelected, restoreTestingName, selection } from "../../resources/awsBackup.ts";
import { restoreTestedTypes } from "../../resources/awsDatabases.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = stackPolicy({
  name: "aws-backup-database-restore-tested",
  description: "Databases in a backup plan are in a restore test too.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "drill"],
  remediationSteps:
    "Add a RestoreTestingSelection with the database's protectedResourceType and its ARN, or * for all, to a RestoreTestingPlan.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html",
  resources: restoreTestedTypes,
  check: ({ type, props, report, stack }) => {
    if (isReplica(props) || stack.all(selection).length === 0) return;
    const subject = { type, props };
    if (isRestoreTested(stack, subject) || !isSelected(stack, subject)) return;
    report({
      at: "arn",
      found: "in a backup plan of the stack, and in no RestoreTestingSelection",
      expected: "a test restore of it",
      fix: `add a RestoreTestingSelection with protectedResourceType ${restoreTestingName(subject)}`,
    });
  },
});
