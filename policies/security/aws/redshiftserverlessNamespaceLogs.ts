/** Without its logs in CloudWatch nobody can say afterwards who connected, from where, and whether the data went out. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-namespace-logs",
  description: "Redshift Serverless namespaces export their logs.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "RedshiftServerless.6" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set logExports to connectionlog, userlog and useractivitylog.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-6",
  resources: ["aws:redshiftserverless/namespace:Namespace"],
  parameters: {
    logs: {
      type: "array",
      items: { type: "string" },
      default: [...redshift.logs],
      description: "Kinds of logs that have to be exported.",
    },
  },
  check: ({ props, config, report }) => {
    const exported = textsOf(props.logExports);
    const missing = config.logs.filter((log) => !exported.includes(log));
    if (missing.length === 0) return;
    report({
      at: "logExports",
      found: `without ${missing.join(", ")}`,
      expected: config.logs.join(", "),
      fix: `add ${missing.join(", ")}`,
    });
  },
});
