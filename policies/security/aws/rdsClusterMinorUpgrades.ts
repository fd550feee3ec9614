/** A cluster whose automatic upgrades are off keeps its holes, whatever its instances say. */
import { resourcePolicy } from "../../policy.ts";
import { given } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-minor-upgrades",
  description: "RDS clusters take minor versions by themselves.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "FSBP", id: "RDS.35" }],
  tags: ["patching"],
  remediationSteps:
    "Remove autoMinorVersionUpgrade, or set it to true, and choose a maintenance window; upgrades restart the instances in it.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-35",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is true. A global database can't have it.
    if (props.autoMinorVersionUpgrade !== false || given(props, "globalClusterIdentifier")) return;
    report({ at: "autoMinorVersionUpgrade", expected: "true", fix: "remove it, or set it to true" });
  },
});
