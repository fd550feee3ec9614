/** A database on a port of its own choice is found as fast as one on the usual port. */

import { stackPolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import {
  databasesAt,
  describeOpening,
  groupRule,
  ingressRule,
  isAnywhere,
  isEveryPort,
  openings,
  opens,
} from "../../resources/ingress.ts";

/** The properties by which databases name their security groups, and whose they are. */
const databases: Record<string, readonly string[]> = {
  vpcSecurityGroupIds: [
    "aws:rds/instance:Instance",
    "aws:rds/cluster:Cluster",
    "aws:docdb/cluster:Cluster",
    "aws:neptune/cluster:Cluster",
    "aws:redshift/cluster:Cluster",
  ],
  securityGroupIds: [
    "aws:elasticache/cluster:Cluster",
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "aws:memorydb/cluster:Cluster",
    "aws:redshiftserverless/workgroup:Workgroup",
  ],
};

export const policy = stackPolicy({
  name: "aws-ec2-database-security-group-not-open",
  description: "Database security groups do not open its port to everybody.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "FSBP", id: "EC2.18" }],
  tags: ["network"],
  remediationSteps:
    "Name the security group of the clients (referencedSecurityGroupId) or their addresses; rules are changed without a pause.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
  resources: ["aws:ec2/securityGroup:SecurityGroup"],
  check: ({ type, report, stack }) => {
    const rules = stack.referring("securityGroupId", groupRule, ingressRule);
    const own = openings(type, { ingress: stack.given("ingress") }, isAnywhere).map((opening) => ({
      opening,
      place: opening.at,
    }));
    const beside = rules.flatMap((rule) =>
      openings(rule.type, rule.props, isAnywhere).map((opening) => ({ opening, place: `rule "${rule.name}"` })),
    );
    // The usual ports, and every port, are other policies'.
    const open = [...own, ...beside].filter(
      ({ opening }) => !opening.udp && !isEveryPort(opening) && databasesAt(opening).length === 0,
    );
    if (open.length === 0) return;
    for (const [property, types] of Object.entries(databases)) {
      for (const database of stack.referring(property, ...types)) {
        const port = numberOf(stack.around(database).given("port"));
        const found = open.find(({ opening }) => port !== undefined && opens(opening, port));
        if (found === undefined) continue;
        report({
          at: found.place,
          found: `${describeOpening(found.opening)}, where database "${database.name}" listens`,
          expected: "the security group of its clients, or their addresses",
          fix: "name the clients' security group instead of a range",
        });
      }
    }
  },
});
