/** Docker's port without TLS is root on the host for whoever reaches it, and shows every container's secrets on the way. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "docker-provider-no-clear-text",
  description: "Docker hosts are reached by SSH or TLS.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["encryption-in-transit", "authentication"],
  remediationSteps:
    "Use ssh:// in host, or give certMaterial, keyMaterial and caMaterial (or certPath) and close the port without TLS.",
  url: "https://docs.docker.com/engine/security/protect-access/",
  resources: ["pulumi:providers:docker"],
  check: ({ props, report }) => {
    if (!/^(tcp|http):\/\//.test(textOf(props.host) ?? "")) return;
    if (props.certPath !== undefined || (props.certMaterial !== undefined && props.caMaterial !== undefined)) return;
    report({
      at: "host",
      found: "a TCP address, and no certificates",
      expected: "ssh://, or certificates for TLS",
      fix: "use ssh://, or give certPath",
    });
  },
});
