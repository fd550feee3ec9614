/** Minor versions bring the patches for known flaws, and DMS ends its old ones within months. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-dms-replication-instance-minor-upgrades",
  description: "DMS replication instances take minor versions by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "DMS.6" },
    { standard: "Checkov", id: "CKV_AWS_222" },
  ],
  tags: ["patching"],
  remediationSteps: "Set autoMinorVersionUpgrade to true; versions are taken in the maintenance window.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-6",
  resources: ["aws:dms/replicationInstance:ReplicationInstance"],
  check: ({ props, report }) => {
    // Unset, the provider asks for false.
    if (props.autoMinorVersionUpgrade === true) return;
    report({ at: "autoMinorVersionUpgrade", expected: "true", fix: "set it to true" });
  },
  remedy: { autoMinorVersionUpgrade: true },
});
