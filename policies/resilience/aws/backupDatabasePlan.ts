/** Automated backups end with their database and stay in its account; a backup plan's are kept apart, for as long as the law says. */

import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { selection } from "../../resources/awsBackup.ts";
import { backedUpTypes } from "../../resources/awsDatabases.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = stackPolicy({
  name: "aws-backup-database-plan",
  description: "Databases are in a plan of AWS Backup.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [
    { standard: "SecurityHub", id: "RDS.26" },
    { standard: "SecurityHub", id: "DynamoDB.4" },
    { standard: "Checkov", id: "CKV2_AWS_8" },
  ],
  tags: ["backup"],
  remediationSteps:
    "Add a backup Plan and a Selection; or name in the parameter tagKeys the tags by which a plan of another stack selects.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-26",
  resources: backedUpTypes,
  parameters: {
    tagKeys: {
      type: "array",
      items: { type: "string" },
      default: [] as string[],
      description: "Keys of tags by which a plan of another stack, or of the organization, selects databases.",
    },
  },
  check: ({ props, config, report, stack }) => {
    // With a plan in the stack it is another policy's.
    if (isReplica(props) || stack.all(selection).length > 0) return;
    const tags = (props.tagsAll ?? props.tags) as Record<string, unknown> | null | undefined;
    if (config.tagKeys.some((key) => textOf(tags?.[key]) !== undefined)) return;
    report({
      at: "tags",
      found: "no Selection in the stack, and no tag by which another selects",
      expected: "a plan that backs it up",
      fix: "add a backup Plan and a Selection with its ARN",
    });
  },
});
