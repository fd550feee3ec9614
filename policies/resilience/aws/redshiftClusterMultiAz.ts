/** With all nodes in one zone the warehouse is down as long as the zone is. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-multi-az",
  description: "Redshift clusters run in two zones at once.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [{ standard: "FSBP", id: "Redshift.18" }],
  tags: ["availability"],
  remediationSteps:
    "Set multiAz to true, on two or more RA3 nodes and a subnet group of three zones. It doubles what the nodes cost.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-18",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.multiAz === true) return;
    report({ at: "multiAz", expected: "true", fix: "set it to true, on 2 or more RA3 nodes" });
  },
});
