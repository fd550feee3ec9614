/** A replication instance has the passwords of both databases and their rows in flight: with a public address anybody can try to get in. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-dms-replication-instance-no-public-access",
  description: "DMS replication instances have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "DMS.1" },
    { standard: "Checkov", id: "CKV_AWS_89" },
  ],
  tags: ["network"],
  remediationSteps: "Set publiclyAccessible to false. It can't be changed later: this replaces the instance.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-1",
  resources: ["aws:dms/replicationInstance:ReplicationInstance"],
  check: ({ props, report }) => {
    // Unset, the provider asks for none.
    if (props.publiclyAccessible !== true) return;
    report({ at: "publiclyAccessible", expected: "false", fix: "set it to false; the instance is replaced" });
  },
});
