/** Audit logs without this parameter say who connected, but not what they asked for. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-workgroup-user-activity-logging",
  description: "Redshift Serverless workgroups log the text of queries.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["audit", "logging"],
  remediationSteps: "Set enable_user_activity_logging to true in configParameters.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-audit-logging.html",
  resources: ["aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ props, report }) => {
    const set = entriesOf(props.configParameters).findLast(
      ({ entry }) => entry.parameterKey === "enable_user_activity_logging",
    );
    // Unset is true.
    if (set === undefined || textOf(set.entry.parameterValue)?.trim().toLowerCase() === "true") return;
    report({
      at: `configParameters[${set.place}].parameterValue`,
      expected: "true, for enable_user_activity_logging",
      fix: "set it to true, or leave enable_user_activity_logging out",
    });
  },
});
