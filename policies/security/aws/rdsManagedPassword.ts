/** A password that a program knows is in its state, its logs and its history, and stays the same until somebody remembers it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { given } from "../../resources/rdsCopies.ts";

const passwords = {
  "aws:rds/instance:Instance": "password",
  "aws:rds/cluster:Cluster": "masterPassword",
};

export const policy = resourcePolicy({
  name: "aws-rds-managed-password",
  description: "RDS instances and clusters leave the master password to Secrets Manager.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps:
    "Set manageMasterUserPassword to true and remove the password; clients read it from Secrets Manager. It takes no restart, and the old password ends.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
  resources: Object.keys(passwords),
  check: ({ type, props, report }) => {
    const at = passwords[type as keyof typeof passwords];
    // A replica or a restored database needs none; RDS Custom has to have one of its own.
    if (props.manageMasterUserPassword === true || !given(props, at)) return;
    if (textOf(props.engine)?.startsWith("custom-")) return;
    report({
      at,
      found: "a password in the program's state (it is not shown)",
      expected: "manageMasterUserPassword: true",
      fix: `set manageMasterUserPassword to true and remove ${at}`,
    });
  },
});
