/** TLS that checks no certificate is also kept up with whoever took the place of the server, and is given the password. */
import { migrations } from "../../../components/standards/migrations.ts";
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-verifies-server",
  description: "DMS endpoints check the certificate of the server.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Import the CA as a Certificate and set certificateArn with sslMode verify-full (verify-ca for Oracle); stop its tasks first.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    // Without any TLS it is another policy's.
    if (props.sslMode !== "require") return;
    if (!migrations.verifiable.some((engine) => engine === props.engineName)) return;
    report({
      at: "sslMode",
      expected: "verify-full, or verify-ca",
      fix: "set it to verify-full with the CA in certificateArn",
    });
  },
});
