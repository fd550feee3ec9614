/** Minor versions repair holes that are public by then; without automatic upgrades they wait for somebody to think of them. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-minor-upgrades",
  description: "RDS and Aurora instances take minor versions by themselves.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "RDS.13" },
    { standard: "CIS-AWS", id: "3.2.2" },
    { standard: "Checkov", id: "CKV_AWS_226" },
  ],
  tags: ["patching"],
  remediationSteps:
    "Remove autoMinorVersionUpgrade, or set it to true, and choose a maintenance window; upgrades restart the instance in it.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  check: ({ props, report }) => {
    // Unset is true. RDS Custom has to have it off.
    if (props.autoMinorVersionUpgrade !== false || textOf(props.engine)?.startsWith("custom-")) return;
    report({ at: "autoMinorVersionUpgrade", expected: "true", fix: "remove it, or set it to true" });
  },
});
