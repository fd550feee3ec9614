/** A proxy that takes clear text hands passwords and rows to whoever listens between it and its clients. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-proxy-force-tls",
  description: "RDS proxies refuse connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "FSBP", id: "RDS.43" }],
  tags: ["encryption-in-transit"],
  remediationSteps: "Set requireTls to true, after clients are seen to use TLS. Connections that are open stay.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-43",
  resources: ["aws:rds/proxy:Proxy"],
  check: ({ props, report }) => {
    if (props.requireTls === true) return;
    report({ at: "requireTls", expected: "true", fix: "set it to true" });
  },
});
