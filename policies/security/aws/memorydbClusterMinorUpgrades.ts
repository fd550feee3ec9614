/** Minor versions bring the patches for known flaws; without them a cluster keeps those that are public. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-minor-upgrades",
  description: "MemoryDB clusters take minor versions by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Take autoMinorVersionUpgrade out, which is true. It can't be changed later: this replaces the cluster.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/engine-versions.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.autoMinorVersionUpgrade !== false) return;
    report({ at: "autoMinorVersionUpgrade", expected: "true", fix: "set it to true; the cluster is replaced" });
  },
});
