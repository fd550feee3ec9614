/** A reader beside its writer is lost with it when the zone is: the failover that it was paid for does not happen. */
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { clusterInstance, hasInstances } from "../../resources/rdsTopology.ts";

export const policy = stackPolicy({
  name: "aws-rds-cluster-zones",
  description: "Aurora clusters have instances in several zones.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.15" },
    { standard: "CIS-AWS", id: "3.2.4" },
  ],
  tags: ["availability"],
  remediationSteps:
    "Remove availabilityZone from the readers, or give each another one; this replaces an instance, so that one after the other.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-15",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    if (!hasInstances(props, stack)) return;
    const members = stack.referring("clusterIdentifier", clusterInstance);
    // One alone is another policy's.
    if (members.length < 2) return;
    const zones = new Set(members.map((member) => textOf(member.props.availabilityZone)));
    // Where it is left to AWS.
    if (zones.size > 1 || zones.has(undefined) || zones.has("")) return;
    report({
      at: "availabilityZones",
      found: `${members.length} instances, all in one zone`,
      expected: "instances in 2 or more availability zones",
      fix: "give one of the instances another availabilityZone",
    });
  },
});
