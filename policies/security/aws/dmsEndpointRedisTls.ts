/** To Redis without TLS the token and every value pass the network in the clear. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-redis-tls",
  description: "DMS endpoints for Redis use TLS.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DMS.12" }],
  tags: ["encryption-in-transit"],
  remediationSteps: "Set redisSettings.sslSecurityProtocol to ssl-encryption, or leave it out; stop its tasks first.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-12",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    // Unset is ssl-encryption.
    if ((props.redisSettings as Props | undefined)?.sslSecurityProtocol !== "plaintext") return;
    report({
      at: "redisSettings.sslSecurityProtocol",
      found: "plaintext",
      expected: "ssl-encryption",
      fix: "set it to ssl-encryption, or leave it out",
    });
  },
});
