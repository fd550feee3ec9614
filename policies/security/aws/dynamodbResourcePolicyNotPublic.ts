/** A table's own policy that names everybody opens it to every account of AWS, whatever the roles of this one may do. */
import { resourcePolicy } from "../../policy.ts";
import { openStatements } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-resource-policy-not-public",
  description: "DynamoDB resource policies name whom they let in.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Name accounts or roles as Principal, or narrow the statement by a condition such as aws:PrincipalOrgID with a fixed value.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html",
  resources: ["aws:dynamodb/resourcePolicy:ResourcePolicy"],
  check: ({ props, report }) => {
    for (const place of openStatements(props.policy)) {
      report({
        at: "policy",
        found: `Statement[${place}] lets in anybody`,
        expected: "accounts or roles by name, or a condition that says which",
        fix: "name them in Principal, or add a Condition on aws:PrincipalOrgID",
      });
    }
  },
});
