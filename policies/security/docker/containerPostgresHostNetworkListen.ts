/** On the host's network a container's server listens on every address that the host has, the public one too. */
import { resourcePolicy } from "../../policy.ts";
import { postgresSettings } from "../../resources/postgresSettings.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-host-network-listen",
  description: "PostgreSQL on the host's network listens on addresses that it names.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.2" }],
  tags: ["network"],
  remediationSteps:
    "Give the container a network of its own, or set listen_addresses to the addresses that its clients use. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-LISTEN-ADDRESSES",
  resources: ["docker:index/container:Container"],
  check: ({ type, props, report }) => {
    if (props.networkMode !== "host") return;
    const settings = postgresSettings(props, type);
    if (settings === undefined) return;
    const addresses = settings.value("listen_addresses");
    if (addresses === undefined && !settings.complete)
      throw new Undecided("listen_addresses may be set in a file that is mounted");
    // The image's own default is *.
    const all = (addresses ?? "*").split(",").find((one) => /^(\*|0\.0\.0\.0|::)$/.test(one.trim()));
    if (all === undefined) return;
    report({
      at: addresses === undefined ? "networkMode" : "command",
      found: `the host's network with listen_addresses ${addresses === undefined ? "not set, which is *" : `= ${all.trim()}`}`,
      expected: "addresses by name, or a network of its own",
      fix: "set listen_addresses to the addresses that its clients use",
    });
  },
});
