/** A database that anybody can reach is searched for within minutes, and then is one password or one flaw away from being read. */

import { resourcePolicy } from "../../policy.ts";
import {
  databasesAt,
  describeOpening,
  ingressTypes,
  isAnywhere,
  isEveryPort,
  openings,
} from "../../resources/ingress.ts";

export const policy = resourcePolicy({
  name: "aws-ec2-security-group-no-open-database-port",
  description: "Security groups open no port of a database to everybody.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "EC2.19" },
    { standard: "FSBP", id: "EC2.18" },
  ],
  tags: ["network"],
  remediationSteps:
    "Name the security group of the clients (referencedSecurityGroupId) or their addresses; rules are changed without a pause.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19",
  resources: ingressTypes,
  check: ({ type, props, report }) => {
    for (const opening of openings(type, props, isAnywhere)) {
      // Every port is another policy's.
      if (isEveryPort(opening) || databasesAt(opening).length === 0) continue;
      report({
        at: opening.at,
        found: describeOpening(opening),
        expected: "the security group of its clients, or their addresses",
        fix: "name the clients' security group instead of a range",
      });
    }
  },
});
