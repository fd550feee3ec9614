/** A name that everybody knows leaves the password alone to be guessed. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-namespace-admin-name",
  description: "Redshift Serverless namespaces have an administrator with a name of its own.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "RedshiftServerless.5" }],
  tags: ["authentication"],
  remediationSteps:
    "Set adminUsername to a name of your own, and a new password with it; applications should not use either.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-5",
  resources: ["aws:redshiftserverless/namespace:Namespace"],
  parameters: {
    names: {
      type: "array",
      items: { type: "string" },
      default: [...redshift.knownAdminNames],
      description: "Names that are not to be used, in small letters.",
    },
  },
  check: ({ props, config, report }) => {
    const given = textOf(props.adminUsername);
    const name = given ?? redshift.defaultServerlessAdmin;
    if (!config.names.includes(name.toLowerCase())) return;
    report({
      at: "adminUsername",
      ...(given === undefined && { found: `not set, which is "${redshift.defaultServerlessAdmin}"` }),
      expected: "a name of your own",
      fix: "set it to a name that nobody guesses",
    });
  },
});
