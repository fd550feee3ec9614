/** An overlay network carries replication and queries between hosts in clear text unless it is told to encrypt. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "docker-network-overlay-encrypted",
  description: "Networks between hosts are encrypted.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit", "network"],
  remediationSteps: 'Set options.encrypted to "true". This replaces the network, and with it its containers.',
  url: "https://docs.docker.com/engine/network/drivers/overlay/#encryption",
  resources: ["docker:index/network:Network"],
  check: ({ props, report }) => {
    if (props.driver !== "overlay") return;
    const options = props.options as Props | undefined | null;
    // The option counts by being there, with any value but false.
    const encrypted = options?.encrypted;
    if (encrypted !== undefined && encrypted !== null && encrypted !== "false" && encrypted !== false) return;
    report({ at: "options.encrypted", expected: '"true"', fix: 'set it to "true"' });
  },
});
