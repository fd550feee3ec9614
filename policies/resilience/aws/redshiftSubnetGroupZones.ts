/** A cluster can only be moved to a zone that its subnet group has a subnet in. */
import { redshift } from "../../../components/standards/redshift.ts";
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

export const policy = stackPolicy({
  name: "aws-redshift-subnet-group-zones",
  description: "Redshift subnet groups span more than one zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "SecurityHub", id: "Redshift.16" }],
  tags: ["availability", "network"],
  remediationSteps: "Add subnets of other availability zones to subnetIds; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-16",
  resources: ["aws:redshift/subnetGroup:SubnetGroup"],
  parameters: {
    minimumZones: { type: "integer", minimum: 1, default: redshift.minimumZones, description: "Zones at least." },
  },
  check: ({ props, config, report, stack }) => {
    const count = Array.isArray(props.subnetIds) ? props.subnetIds.length : 0;
    const subnets = stack.referredAll("subnetIds", "aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet");
    const zones = new Set(subnets.map(({ props: { availabilityZone } }) => textOf(availabilityZone)).filter(Boolean));
    if (zones.size >= config.minimumZones) return;
    if (count >= config.minimumZones && (subnets.length < count || zones.size === 0)) {
      throw new Undecided("the zones of its subnetIds are not in this stack");
    }
    report({
      at: "subnetIds",
      found:
        count < config.minimumZones
          ? `${count} subnet${count === 1 ? "" : "s"}`
          : `${count} subnets in ${zones.size} zone${zones.size === 1 ? "" : "s"}`,
      expected: `subnets in ${config.minimumZones} or more zones`,
      fix: "add a subnet of another availability zone",
    });
  },
});
