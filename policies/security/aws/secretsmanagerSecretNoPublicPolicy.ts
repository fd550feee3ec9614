/** A secret whose policy names everybody can be read by any account of AWS. */
import { resourcePolicy } from "../../policy.ts";
import { openStatements } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-secretsmanager-secret-no-public-policy",
  description: "Secrets name who may use them.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["permissions", "secrets"],
  remediationSteps:
    "Name the roles that need the secret as Principal, or add a Condition on aws:PrincipalOrgID; change the secret, as anybody may have read it.",
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
  resources: ["aws:secretsmanager/secretPolicy:SecretPolicy", "aws:secretsmanager/secret:Secret"],
  check: ({ props, report }) => {
    for (const place of openStatements(props.policy)) {
      report({
        at: "policy",
        found: `Statement[${place}] lets in anybody`,
        expected: "principals by name, or a condition that says which",
        fix: "name the roles that need it, and change the secret",
      });
    }
  },
});
