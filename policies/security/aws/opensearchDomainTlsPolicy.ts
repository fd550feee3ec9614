/** Without forward secrecy, what is recorded today can be read when a key is lost; the default policy even takes TLS 1.0. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-tls-policy",
  description: "OpenSearch domains take modern TLS only.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Opensearch.8" },
    { standard: "FSBP", id: "ES.8" },
    { standard: "Checkov", id: "CKV_AWS_228" },
  ],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set domainEndpointOptions.tlsSecurityPolicy to Policy-Min-TLS-1-2-PFS-2023-10; clients need TLS 1.2 from then on.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-8",
  resources: domainTypes,
  parameters: {
    policies: {
      type: "array",
      items: { type: "string" },
      default: [...opensearch.tlsPolicies],
      description: "Policies of TLS that are allowed, the first one for whoever asks.",
    },
  },
  check: ({ props, config, report }) => {
    const policy = textOf(blockOf(props.domainEndpointOptions).tlsSecurityPolicy);
    if (policy !== undefined && config.policies.includes(policy)) return;
    report({
      at: "domainEndpointOptions.tlsSecurityPolicy",
      // By its name the frame takes it for a secret; AWS's own names are none.
      ...(policy !== undefined && /^Policy-Min-TLS-[\w-]{1,40}$/.test(policy) && { found: policy }),
      expected: config.policies.join(" or "),
      fix: `set it to ${config.policies[0]}`,
    });
  },
});
