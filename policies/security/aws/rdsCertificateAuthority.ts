/** Clients that verify the server's certificate, as they should, are turned away by one whose authority has ended. */
import { tls } from "../../../components/standards/tls.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const properties = {
  "aws:rds/instance:Instance": "caCertIdentifier",
  "aws:rds/clusterInstance:ClusterInstance": "caCertIdentifier",
  "aws:rds/cluster:Cluster": "caCertificateIdentifier",
  "aws:rds/certificate:Certificate": "certificateIdentifier",
};

export const policy = resourcePolicy({
  name: "aws-rds-certificate-authority",
  description: "RDS and Aurora have certificates by an authority that has not ended.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_211" }],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Give the clients RDS's bundle of authorities, then name rds-ca-rsa2048-g1 or a later one. PostgreSQL and newer MySQL take it without a restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html",
  resources: Object.keys(properties),
  parameters: {
    endedAuthorities: {
      type: "array",
      items: { type: "string" },
      default: [...tls.endedAuthorities],
      description: "Authorities that are not to be used any more.",
    },
  },
  check: ({ type, props, config, report }) => {
    const at = properties[type as keyof typeof properties];
    // Unset is the account's own default, which AWS has moved to authorities that last.
    if (!config.endedAuthorities.includes(textOf(props[at]) ?? "")) return;
    report({ at, expected: "rds-ca-rsa2048-g1 or a later one", fix: "set it to rds-ca-rsa2048-g1" });
  },
});
