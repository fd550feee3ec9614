/** Docker publishes on every address of the host, past the host's firewall, unless a port says otherwise. */
import { isIP } from "node:net";
import { databaseImages } from "../../../components/standards/databaseImages.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, numberOf, textOf } from "../../read.ts";
import { databaseIn } from "../../resources/databaseContainers.ts";

/** Empty is Docker's own way to say all of them. */
const everywhere = (ip: string | undefined) => !ip || isIP(ip) === 0 || /^(0\.0\.0\.0|[0:]+)$/.test(ip);

export const policy = resourcePolicy({
  name: "docker-container-no-public-database-port",
  description: "Databases in containers do not listen on every address of their host.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.2" }],
  tags: ["network"],
  remediationSteps:
    "Give each published port an ip: 127.0.0.1, or the one address that its clients use. This replaces the container.",
  url: "https://docs.docker.com/engine/network/port-publishing/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const isDatabase = databaseIn(props) !== undefined;
    for (const { place, entry } of entriesOf(props.ports)) {
      const port = numberOf(entry.internal);
      if (!isDatabase && !databaseImages.some((one) => one.port === port)) continue;
      if (!everywhere(textOf(entry.ip))) continue;
      report({
        at: `ports[${place}].ip`,
        expected: "an address of its own, such as 127.0.0.1",
        fix: `set the ip of port ${port ?? "without a number"}, or publish nothing and share a network with the clients`,
      });
    }
  },
});
