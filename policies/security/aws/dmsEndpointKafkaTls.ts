/** To Kafka without TLS every row that was changed passes the network in the clear. */
import { resourcePolicy } from "../../policy.ts";
import { type Props, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-kafka-tls",
  description: "DMS endpoints for Kafka use TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set kafkaSettings.securityProtocol to sasl-ssl, ssl-authentication or ssl-encryption; stop its tasks first.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Kafka.html",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    if (props.engineName !== "kafka") return;
    // Unset is plaintext.
    const protocol = textOf((props.kafkaSettings as Props | undefined)?.securityProtocol);
    if (protocol !== undefined && protocol !== "plaintext") return;
    const found = protocol === undefined ? "not set, which is plaintext" : "plaintext";
    report({
      at: "kafkaSettings.securityProtocol",
      found,
      expected: "sasl-ssl, ssl-authentication or ssl-encryption",
      fix: "set it to sasl-ssl",
    });
  },
});
