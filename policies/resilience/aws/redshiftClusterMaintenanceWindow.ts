/** AWS picks the half hour in which it restarts the cluster when nobody does, and that may be the one of the nightly load. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-maintenance-window",
  description: "Redshift clusters say when they may be restarted.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["maintenance"],
  remediationSteps:
    "Set preferredMaintenanceWindow to a time without loads, such as sun:03:00-sun:03:30 (UTC); it takes no restart.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-considerations.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    if (textOf(props.preferredMaintenanceWindow)) return;
    report({
      at: "preferredMaintenanceWindow",
      expected: "a time without loads, such as sun:03:00-sun:03:30",
      fix: "set it to half an hour in which a restart hurts least",
    });
  },
});
