/** A version without support gets no repairs, or dear ones; holes that are found in it stay, and are published all the same. */
import { endOfServerlessV1, endOfSupport } from "../../../components/standards/databaseVersions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { lineOf } from "../../resources/rdsVersions.ts";

export const policy = resourcePolicy({
  name: "aws-rds-supported-version",
  description: "RDS and Aurora run versions that are in standard support.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Upgrade to a newer major: try it on a restored snapshot, then with a blue/green deployment. Until then AWS charges for extended support.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    const today = new Date().toISOString().slice(0, 10);
    if (props.engineMode === "serverless" && today > endOfServerlessV1) {
      return report({
        at: "engineMode",
        found: `Aurora Serverless v1, whose support ended on ${endOfServerlessV1}`,
        expected: "Serverless v2: provisioned, with serverlessv2ScalingConfiguration",
        fix: "move to Serverless v2",
      });
    }
    const version = textOf(props.engineVersion);
    const lines = endOfSupport.get(textOf(props.engine) ?? "");
    // Unset is AWS's default, which is supported.
    if (version === undefined || lines === undefined) return;
    const line = lineOf(lines, version);
    if (line === undefined || (line !== "older" && today <= line.until)) return;
    report({
      at: "engineVersion",
      found:
        line === "older"
          ? `a version older than ${lines[0]!.version}, the oldest that extended support takes`
          : `version ${line.version}, whose standard support ended on ${line.until}`,
      expected: "a version in standard support",
      fix: "upgrade to a newer major version",
    });
  },
});
