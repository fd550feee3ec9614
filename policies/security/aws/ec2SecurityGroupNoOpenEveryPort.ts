/** A rule for every port opens the database, the server's administration and whatever is started next. */

import { resourcePolicy } from "../../policy.ts";
import { describeOpening, ingressTypes, isAnywhere, isEveryPort, openings } from "../../resources/ingress.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-security-group-no-open-every-port",
  description: "Security groups do not open every port to everybody.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "EC2.18" },
    { standard: "FSBP", id: "EC2.19" },
    { standard: "Checkov", id: "CKV_AWS_277" },
  ],
  tags: ["network"],
  remediationSteps:
    "Write one rule for each port, for the security group of its clients; rules are changed without a pause.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
  resources: ingressTypes,
  check: ({ type, props, report }) => {
    for (const opening of openings(type, props, isAnywhere)) {
      if (!isEveryPort(opening)) continue;
      report({
        at: opening.at,
        found: describeOpening(opening),
        expected: "one port, for those who need it",
        fix: "write one rule for each port, for the clients' security group",
      });
    }
  },
});
