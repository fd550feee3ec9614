/** An engine past its end gets no fixes, and is upgraded on a day that AWS chooses. */
import { nosql } from "../../../components/standards/nosql.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-neptune-cluster-supported-version",
  description: "Neptune clusters run an engine that is supported.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Set engineVersion to a current one with allowMajorVersionUpgrade, after a rehearsal on a clone or a restored snapshot.",
  url: "https://docs.aws.amazon.com/neptune/latest/userguide/engine-releases.html",
  resources: ["aws:neptune/cluster:Cluster", "aws:neptune/globalCluster:GlobalCluster"],
  // Unset is a version that AWS offers to everybody.
  check: ({ props, report }) => {
    const minor = numberOf(/^1\.(\d+)\./.exec(textOf(props.engineVersion) ?? "")?.[1]);
    if (minor === undefined || minor >= nosql.neptuneMinor) return;
    report({
      at: "engineVersion",
      expected: `1.${nosql.neptuneMinor}.0.0 or later`,
      fix: "upgrade the cluster, after a rehearsal on a restored snapshot",
    });
  },
});
