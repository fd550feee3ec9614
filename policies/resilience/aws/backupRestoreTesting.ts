/** A backup that was never restored is a hope; AWS restores one on trial by itself where a plan says so, and tells how long it took. */

import { stackPolicy } from "../../policy.ts";
import { entriesOf, type Props, textOf, textsOf } from "../../read.ts";
import { plan, restoreTestingPlan, vault } from "../../resources/awsBackup.ts";

export const policy = stackPolicy({
  name: "aws-backup-restore-testing",
  description: "Backup plans are tried by restores.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup", "drill"],
  remediationSteps:
    "Add a RestoreTestingPlan and a RestoreTestingSelection; what is restored is paid for while it is there.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html",
  resources: [plan],
  check: ({ props, report, stack }) => {
    const drills = stack.all(restoreTestingPlan);
    const made = stack.referred("rules", vault);
    // What the program names is so before anything is known.
    if (made !== undefined && drills.some((drill) => drill.propertyDependencies.recoveryPointSelection?.includes(made)))
      return;
    const vaults = entriesOf(props.rules).map(({ entry }) => textOf(entry.targetVaultName));
    const restored = drills.some((drill) => {
      const from = textsOf((drill.props.recoveryPointSelection as Props | undefined | null)?.includeVaults);
      return from.some((arn) => arn === "*" || vaults.includes(arn.split(":").at(-1)));
    });
    if (restored) return;
    report({
      at: "rules",
      found:
        drills.length === 0
          ? "no RestoreTestingPlan in the stack"
          : "no RestoreTestingPlan in the stack that restores from its vaults",
      expected: "a RestoreTestingPlan",
      fix: "add one with its vaults in includeVaults, and a RestoreTestingSelection for each kind of database",
    });
  },
});
