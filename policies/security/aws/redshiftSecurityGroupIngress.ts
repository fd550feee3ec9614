/** A security group that lets in the whole internet leaves one wrong route between the warehouse and everybody. */
import type { PolicyResource } from "@pulumi/policy";
import { ports } from "../../../components/standards/ports.ts";
import { stackPolicy } from "../../policy.ts";
import { entriesOf, numberOf, type Props, textOf, textsOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

function isOf(rule: PolicyResource, group: PolicyResource): boolean {
  const declared = rule.propertyDependencies.securityGroupId ?? [];
  return declared.length > 0 ? declared.includes(group) : rule.props.securityGroupId === group.props.id;
}

/** The whole internet, where a rule lets it in on this port. Each kind of rule has its own names for the same. */
function openOrigin(rule: Props, port: number): string | undefined {
  const protocol = textOf(rule.protocol) ?? textOf(rule.ipProtocol);
  const from = numberOf(rule.fromPort) ?? 0;
  const to = numberOf(rule.toPort) ?? 65535;
  const onPort =
    protocol === "-1" || protocol === "all" || (/^(tcp|6)$/i.test(protocol ?? "") && from <= port && port <= to);
  if (!onPort) return undefined;
  const origins = [...textsOf(rule.cidrBlocks), ...textsOf(rule.ipv6CidrBlocks), rule.cidrIpv4, rule.cidrIpv6];
  return ["0.0.0.0/0", "::/0"].find((everybody) => origins.includes(everybody));
}

export const policy = stackPolicy({
  name: "aws-redshift-security-group-ingress",
  description: "Redshift security groups let in known addresses only, on its port.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "FSBP", id: "Redshift.15" }],
  tags: ["network"],
  remediationSteps: "Replace the origin by the security groups or the networks of the warehouse's clients.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-15",
  resources: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ type, props, report, stack }) => {
    const at = type === "aws:redshift/cluster:Cluster" ? "vpcSecurityGroupIds" : "securityGroupIds";
    const groups = stack.referredAll(at, "aws:ec2/securityGroup:SecurityGroup");
    if (groups.length === 0) {
      const listed = props[at];
      if (Array.isArray(listed) && listed.length > 0) throw new Undecided(`its ${at} are not in this stack`);
      return;
    }
    const port = numberOf(stack.given("port")) ?? ports.redshift;
    for (const group of groups) {
      const rules = stack
        .all("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "aws:ec2/securityGroupRule:SecurityGroupRule")
        .filter((rule) => rule.props.type !== "egress" && isOf(rule, group));
      const ingress = [
        ...rules.map((rule) => rule.props),
        ...entriesOf(stack.around(group).given("ingress")).map(({ entry }) => entry),
      ];
      const origin = ingress.map((rule) => openOrigin(rule, port)).find((one) => one !== undefined);
      if (origin === undefined) continue;
      report({
        at,
        found: `port ${port} open to ${origin} in security group "${group.name}"`,
        expected: "the security groups or networks of its clients",
        fix: `narrow the ingress of security group "${group.name}"`,
      });
    }
  },
});
