/** A secret without a recovery window is gone as it is deleted: a password or a key that nothing else holds is lost with it. */
import { secretRecovery } from "../../../components/standards/secretRecovery.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-secretsmanager-secret-recovery-window",
  description: "Secrets can be brought back after they were deleted.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [],
  tags: ["deletion", "secrets"],
  remediationSteps:
    "Remove recoveryWindowInDays (AWS's own is 30 days), and run pulumi up before any deletion: it reads it from the state.",
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html",
  resources: ["aws:secretsmanager/secret:Secret"],
  check: ({ props, report }) => {
    // Unset is 30.
    const days = numberOf(props.recoveryWindowInDays) ?? secretRecovery.minimum;
    if (days >= secretRecovery.minimum) return;
    report({
      at: "recoveryWindowInDays",
      expected: `at least ${secretRecovery.minimum} (days)`,
      fix: "remove it, which makes it 30",
    });
  },
});
