/** A preview track runs what is not released: AWS gives no promise for it and may delete the cluster. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-no-preview-track",
  description: "Redshift clusters run released versions.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps: "Make the cluster anew on the current or the trailing track, and unload its data into it.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-console.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is current.
    if (!textOf(props.maintenanceTrackName)?.toLowerCase().startsWith("preview")) return;
    report({
      at: "maintenanceTrackName",
      expected: "current or trailing",
      fix: "move the data to a cluster on a released track",
    });
  },
});
