/** Clients that check the server's certificate, as they should, refuse one of an authority that has expired. */
import { tls } from "../../../components/standards/tls.ts";
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-instance-certificate-authority",
  description: "DocumentDB instances have a certificate of an authority that is valid.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit", "patching"],
  remediationSteps:
    "Have clients trust the current bundle, then set caCertIdentifier to rds-ca-rsa2048-g1, or take it out. It restarts the instance.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/ca_cert_rotation.html",
  resources: ["aws:docdb/clusterInstance:ClusterInstance"],
  check: ({ props, report }) => {
    if (!(tls.endedAuthorities as readonly unknown[]).includes(props.caCertIdentifier)) return;
    report({
      at: "caCertIdentifier",
      expected: "rds-ca-rsa2048-g1, another authority that is valid, or not set",
      fix: "set it to rds-ca-rsa2048-g1, after the clients trust it",
    });
  },
});
