/** A plan without a selection runs every night and backs nothing up, and no error tells of it. */

import { stackPolicy } from "../../policy.ts";
import { plan, selection } from "../../resources/awsBackup.ts";

export const policy = stackPolicy({
  name: "aws-backup-plan-selection",
  description: "Backup plans selects something.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["backup"],
  remediationSteps: "Add a Selection whose planId is this plan's id, with the ARNs or the tags of what it backs up.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  resources: [plan],
  check: ({ report, stack }) => {
    if (stack.referring("planId", selection).length > 0) return;
    report({
      at: "rules",
      found: "no Selection of the stack with this plan",
      expected: "a Selection",
      fix: "add a Selection whose planId is this plan's id",
    });
  },
});
