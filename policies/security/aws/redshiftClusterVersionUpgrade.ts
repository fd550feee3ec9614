/** A cluster that takes no new versions keeps the flaws of the old one, until AWS ends it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-version-upgrade",
  description: "Redshift clusters take new versions in their maintenance window.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Redshift.6" },
    { standard: "Checkov", id: "CKV_AWS_141" },
  ],
  tags: ["patching"],
  remediationSteps: "Set allowVersionUpgrade to true; the next upgrade restarts the cluster in its maintenance window.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-6",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is true.
    if (props.allowVersionUpgrade !== false) return;
    report({ at: "allowVersionUpgrade", expected: "true", fix: "set it to true" });
  },
  remedy: { allowVersionUpgrade: true },
});
