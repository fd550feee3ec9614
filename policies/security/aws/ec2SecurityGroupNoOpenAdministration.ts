/** Who gets into the server beside a database, a bastion say, is in its network: SSH and RDP are tried all day long from everywhere. */

import { resourcePolicy } from "../../policy.ts";
import {
  describeOpening,
  ingressTypes,
  isAnywhere,
  isEveryPort,
  openings,
  opensAdministration,
} from "../../resources/ingress.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-security-group-no-open-administration",
  description: "Security groups do not open SSH or RDP to everybody.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["network"],
  remediationSteps: "Use Session Manager, which needs no open port, or name the addresses of those who administer.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-53",
  resources: ingressTypes,
  check: ({ type, props, report }) => {
    for (const opening of openings(type, props, isAnywhere)) {
      // Every port is another policy's.
      if (isEveryPort(opening) || !opensAdministration(opening)) continue;
      report({
        at: opening.at,
        found: describeOpening(opening),
        expected: "the addresses of those who administer",
        fix: "use Session Manager, or name their addresses",
      });
    }
  },
});
