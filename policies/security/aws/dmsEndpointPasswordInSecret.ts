/** A password that is given to an endpoint is written in the program's configuration and its state, and changed by nobody. */
import { migrations } from "../../../components/standards/migrations.ts";
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-password-in-secret",
  description: "DMS endpoints take their password from Secrets Manager.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["secrets"],
  remediationSteps:
    "Give secretsManagerArn and secretsManagerAccessRoleArn instead of username, password, serverName and port, and change the password.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/security_iam_secretsmanager.html",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    if (!migrations.withSecretsManager.some((engine) => engine === props.engineName)) return;
    if (props.password === undefined || props.password === null) return;
    report({
      at: "password",
      found: "a password (it is not shown)",
      expected: "secretsManagerArn instead",
      fix: "put the connection into a secret and give secretsManagerArn and secretsManagerAccessRoleArn",
    });
  },
});
