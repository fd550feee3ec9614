/** A snapshot without its cluster's tags is found by no plan that goes by them, neither to keep nor to delete it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-copy-tags",
  description: "Neptune clusters give their tags to their snapshots.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [
    { standard: "FSBP", id: "Neptune.8" },
    { standard: "Checkov", id: "CKV_AWS_362" },
  ],
  tags: ["tagging", "backup"],
  remediationSteps: "Set copyTagsToSnapshot to true; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-8",
  resources: ["aws:neptune/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.copyTagsToSnapshot === true) return;
    report({ at: "copyTagsToSnapshot", expected: "true", fix: "set it to true" });
  },
  remedy: { copyTagsToSnapshot: true },
});
