/** A plan that backs up all databases but one is found out when that one is needed. */

import { stackPolicy } from "../../policy.ts";
import { isSelected, selection } from "../../resources/awsBackup.ts";
import { backedUpTypes } from "../../resources/awsDatabases.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = stackPolicy({
  name: "aws-backup-database-left-out",
  description: "Databases are in a backup plan where the stack has any.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "SecurityHub", id: "RDS.26" },
    { standard: "SecurityHub", id: "DynamoDB.4" },
    { standard: "Checkov", id: "CKV2_AWS_8" },
  ],
  tags: ["backup"],
  remediationSteps: "Add the database's ARN to the resources of a Selection, or give it the tag by which one selects.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  resources: backedUpTypes,
  check: ({ type, props, report, stack }) => {
    if (isReplica(props) || stack.all(selection).length === 0 || isSelected(stack, { type, props })) return;
    report({
      at: "tags",
      found: "in no Selection of the stack",
      expected: "the ARN or a tag of it in one",
      fix: "add its ARN to the resources of a Selection, or the tag that one selects by",
    });
  },
});
