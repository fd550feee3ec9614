/** Minor versions bring the fixes of known flaws; without them an instance waits for somebody to think of it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-instance-minor-upgrades",
  description: "Neptune instances take minor versions by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps: "Set autoMinorVersionUpgrade to true, or leave it out; upgrades come in the maintenance window.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/engine-maintenance-management.html",
  resources: ["aws:neptune/clusterInstance:ClusterInstance"],
  // Unset is true.
  check: ({ props, report }) => {
    if (props.autoMinorVersionUpgrade !== false) return;
    report({ at: "autoMinorVersionUpgrade", expected: "true, the default", fix: "set it to true" });
  },
  remedy: { autoMinorVersionUpgrade: true },
});
