/** Replicas beside their primary are lost with it when the zone is, and with them what one of them could have been promoted to. */
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isReplica } from "../../resources/rdsCopies.ts";
import { instance } from "../../resources/rdsTopology.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-replica-zones",
  description: "RDS instances without a standby have a replica in another zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Remove availabilityZone from the replicas, or give one of them another zone (which replaces it); or set multiAz on the primary.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ name, props, report, stack }) => {
    if (stack.given("multiAz") === true || isReplica(props)) return;
    const replicas = stack.referring("replicateSourceDb", instance);
    if (replicas.length === 0) return;
    const beside = replicas.every((replica) => {
      // Taken from the primary by the program: the same, whatever it is.
      const taken = replica.propertyDependencies.availabilityZone ?? [];
      if (taken.some((other) => other.type === instance && other.name === name)) return true;
      const zone = textOf(replica.props.availabilityZone);
      return zone !== undefined && zone !== "" && zone === props.availabilityZone;
    });
    if (!beside) return;
    report({
      at: "availabilityZone",
      found: replicas.length === 1 ? "its replica in its own zone" : `all ${replicas.length} replicas in its own zone`,
      expected: "a replica in another zone, or multiAz",
      fix: "remove availabilityZone from a replica",
    });
  },
});
