/** A wrong stack, a renamed resource or a click deletes an unprotected cluster, and its automated backups with it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-deletion-protection",
  description: "Neptune clusters can't be deleted before their protection is taken off.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Neptune.4" },
    { standard: "Checkov", id: "CKV2_AWS_58" },
  ],
  tags: ["deletion"],
  remediationSteps: "Set deletionProtection to true; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-4",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.deletionProtection === true) return;
    report({ at: "deletionProtection", expected: "true", fix: "set it to true" });
  },
  remedy: { deletionProtection: true },
});
