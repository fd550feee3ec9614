/** A table's own policy that names everybody opens it to every account of AWS, whatever the roles of this one may do. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { publicStatements } from "../../resources/policyDocuments.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-resource-policy-not-public",
  description: "Policies of DynamoDB tables do not let in every account.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["access"],
  remediationSteps:
    "Name accounts or roles as Principal, or narrow the statement by a condition such as aws:PrincipalOrgID with a fixed value.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html",
  resources: ["aws:dynamodb/resourcePolicy:ResourcePolicy"],
  check: ({ props, report }) => {
    const places = publicStatements(textOf(props.policy) ?? "");
    if (places === undefined) throw new Undecided("policy is no JSON that can be read here");
    for (const place of places) {
      report({
        at: "policy",
        found: `Statement[${place}] lets in everybody`,
        expected: "a Principal that names accounts or roles, or a condition that does",
        fix: `name who may in Statement[${place}]`,
      });
    }
  },
});
