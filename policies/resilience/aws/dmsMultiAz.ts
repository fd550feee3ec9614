/** A replication that runs for months stops with its zone, and its source keeps all that was not read yet until its disk is full. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

const replicationConfig = "aws:dms/replicationConfig:ReplicationConfig";

export const policy = resourcePolicy({
  name: "aws-dms-multi-az",
  description: "DMS replications survive the loss of a zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DMS.13" }],
  tags: ["availability"],
  remediationSteps:
    "Set multiAz to true (of a serverless replication, computeConfig.multiAz), and no availabilityZone; an instance takes it without a pause.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-13",
  resources: ["aws:dms/replicationInstance:ReplicationInstance", "aws:dms/replicationConfig:ReplicationConfig"],
  check: ({ type, props, report }) => {
    const serverless = type === replicationConfig;
    const where = serverless ? (props.computeConfig as Props | undefined) : props;
    if (where?.multiAz === true) return;
    report({ at: serverless ? "computeConfig.multiAz" : "multiAz", expected: "true", fix: "set it to true" });
  },
});
