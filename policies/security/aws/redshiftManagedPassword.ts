/** A password of the program is in its state and in every CI that runs it; one that AWS keeps is rotated and in none of them. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-managed-password",
  description: "Redshift clusters and namespaces leave the master password to Secrets Manager, or have none.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["secrets", "authentication"],
  remediationSteps:
    "Set manageMasterPassword (manageAdminPassword for a namespace) to true and remove the password; read it from the secret that AWS makes.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html",
  resources: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/namespace:Namespace"],
  check: ({ type, props, report }) => {
    const [at, managed] =
      type === "aws:redshift/cluster:Cluster"
        ? ["masterPassword", "manageMasterPassword"]
        : ["adminUserPassword", "manageAdminPassword"];
    // A write-only password is in no state.
    if (!textOf(props[at])) return;
    report({ at, found: "a password of the program", expected: "none", fix: `remove it and set ${managed} to true` });
  },
});
