/** A resource policy for anybody lets every account of AWS have the data: restore a snapshot, or integrate itself. */

import { resourcePolicy } from "../../policy.ts";
import { openStatements } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-resource-policy-not-public",
  description: "Redshift resource policies name whom they let in.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Name accounts, roles or services in Principal, or narrow the statement by a Condition on aws:PrincipalOrgID or aws:SourceArn.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-identity-based.html",
  resources: ["aws:redshift/resourcePolicy:ResourcePolicy", "aws:redshiftserverless/resourcePolicy:ResourcePolicy"],
  check: ({ props, report }) => {
    for (const place of openStatements(props.policy)) {
      report({
        at: "policy",
        found: `Statement[${place}] lets in anybody`,
        expected: "accounts, roles or services by name",
        fix: "name them in Principal, or add a Condition on aws:PrincipalOrgID",
      });
    }
  },
});
