/** A version out of support gets no fixes but for a fee that grows each year. */
import { nosql } from "../../../components/standards/nosql.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-supported-version",
  description: "DocumentDB clusters run a version that is supported.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Set engineVersion to 5.0.0 with allowMajorVersionUpgrade, after a rehearsal on a restored snapshot.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-version-support-dates.html",
  resources: ["aws:docdb/cluster:Cluster", "aws:docdb/globalCluster:GlobalCluster"],
  // Unset is a version that AWS offers to everybody.
  check: ({ props, report }) => {
    const major = numberOf(/^(\d+)\./.exec(textOf(props.engineVersion) ?? "")?.[1]);
    if (major === undefined || major >= nosql.documentDbMajor) return;
    report({
      at: "engineVersion",
      expected: `${nosql.documentDbMajor}.0.0 or later`,
      fix: "upgrade the cluster, after a rehearsal on a restored snapshot",
    });
  },
});
