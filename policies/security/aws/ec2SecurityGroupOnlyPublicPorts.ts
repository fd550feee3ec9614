/** What is open to everybody should be what is meant for everybody; a database on a port of one's own choice is not. */
import { publicPorts } from "../../../components/standards/network.ts";
import { resourcePolicy } from "../../policy.ts";
import {
  databasesAt,
  describeOpening,
  ingressTypes,
  isAnywhere,
  isEveryPort,
  openings,
  opensAdministration,
} from "../../resources/ingress.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-security-group-only-public-ports",
  description: "Security groups open to everybody only what is for everybody, HTTP and HTTPS.",
  enforcementLevel: "disabled",
  severity: "high",
  references: [{ standard: "FSBP", id: "EC2.18" }],
  tags: ["network"],
  remediationSteps: "Name the clients' security group or addresses, or add the port to this policy's publicPorts.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
  resources: ingressTypes,
  parameters: {
    publicPorts: {
      type: "array",
      items: { type: "string" },
      default: publicPorts.map(String),
      description: "Ports that may be open to everybody.",
    },
  },
  check: ({ type, props, config, report }) => {
    for (const opening of openings(type, props, isAnywhere)) {
      const { from, to } = opening;
      if (from === to && config.publicPorts.includes(String(from))) continue;
      // These are other policies'.
      if (isEveryPort(opening) || databasesAt(opening).length > 0 || opensAdministration(opening)) continue;
      report({
        at: opening.at,
        found: describeOpening(opening),
        expected: `port ${config.publicPorts.join(" or ")} only`,
        fix: "name the clients' security group or addresses",
      });
    }
  },
});
