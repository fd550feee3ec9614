/** A program that connects as a superuser can be made to run anything on the server, and reads the verifiers of all passwords back into its state. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-provider-no-superuser",
  description: "The provider connects as a role that is no superuser.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["roles"],
  remediationSteps:
    "Make a role with login, createRole and createDatabase that owns what it manages, connect as that, and set superuser to false.",
  url: "https://www.pulumi.com/registry/packages/postgresql/installation-configuration/",
  resources: ["pulumi:providers:postgresql"],
  check: ({ props, report }) => {
    // Providers have their properties as text. Not set, it is true.
    if (String(props.superuser ?? true) === "false") return;
    report({
      at: "superuser",
      found: props.superuser === undefined ? "not set, which is true" : "true",
      expected: "false",
      fix: "connect as a role that is no superuser, and set it to false",
    });
  },
});
