/** Without TLS the password and every row that is copied pass the network in the clear, often between two sites. */
import { migrations } from "../../../components/standards/migrations.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-tls",
  description: "DMS endpoints encrypt what passes the network.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "DMS.9" },
    { standard: "Checkov", id: "CKV2_AWS_49" },
  ],
  tags: ["encryption-in-transit"],
  remediationSteps: "Set sslMode to verify-full with a certificateArn, or at least to require; stop its tasks first.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-9",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    const engine = textOf(props.engineName);
    if (engine === undefined || migrations.withoutSslMode.some((one) => one === engine)) return;
    // Unset is none.
    const mode = textOf(props.sslMode);
    if (mode !== undefined && mode !== "none" && mode !== "") return;
    report({
      at: "sslMode",
      expected: "require, verify-ca or verify-full",
      fix: "set it to verify-full with a certificateArn, where the engine has it",
    });
  },
});
