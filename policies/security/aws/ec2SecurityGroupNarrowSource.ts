/** A range wider than one network lets in others that nobody thought of: other teams, other sites, what is connected next year. */
import { addresses } from "../../../components/standards/network.ts";
import { resourcePolicy } from "../../policy.ts";
import { databasesAt, describeOpening, ingressTypes, isWiderThan, openings } from "../../resources/ingress.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-security-group-narrow-source",
  description: "Security groups open a database to one network at most.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Name the security group of the clients, or the range of their subnets; rules are changed without a pause.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  resources: ingressTypes,
  parameters: {
    widestIpv4: {
      type: "integer",
      minimum: 8,
      maximum: 32,
      default: addresses.widestNetwork.ipv4,
      description: "Bits of the widest range of IPv4 that may reach a database.",
    },
    widestIpv6: {
      type: "integer",
      minimum: 7,
      maximum: 128,
      default: addresses.widestNetwork.ipv6,
      description: "Bits of the widest range of IPv6 that may reach a database.",
    },
  },
  check: ({ type, props, config, report }) => {
    const widest = { ipv4: config.widestIpv4, ipv6: config.widestIpv6 };
    for (const opening of openings(type, props, (cidr) => isWiderThan(cidr, widest))) {
      if (databasesAt(opening).length === 0) continue;
      report({
        at: opening.at,
        found: describeOpening(opening),
        expected: `a range of /${widest.ipv4} (IPv6: /${widest.ipv6}) or narrower`,
        fix: "name the clients' security group, or the range of their subnets",
      });
    }
  },
});
