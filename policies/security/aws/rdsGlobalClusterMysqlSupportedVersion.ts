/** A global database is upgraded region by region and by hand, so its old versions stay; below this one repairs have ended. */
import { auroraMysqlGlobal } from "../../../components/standards/databaseVersions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { before } from "../../resources/rdsParameters.ts";

export const policy = resourcePolicy({
  name: "aws-rds-global-cluster-mysql-supported-version",
  description: "Aurora MySQL global databases run a minor version that gets repairs.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "SecurityHub", id: "RDS.51" }],
  tags: ["patching"],
  remediationSteps: "Upgrade the secondary clusters, then the primary one, to the newest Aurora MySQL 3.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-51",
  resources: ["aws:rds/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    if (props.engine !== "aurora-mysql") return;
    // `8.0.mysql_aurora.3.08.0`; a version without it is AWS's default of that major.
    const own = /mysql_aurora\.(\d+)\.(\d+)/.exec(textOf(props.engineVersion) ?? "");
    if (own === null) return;
    const version: [number, number] = [Number(own[1]), Number(own[2])];
    const [major, minor] = auroraMysqlGlobal.longTerm;
    if (!before(version, [...auroraMysqlGlobal.minimum]) || (version[0] === major && version[1] === minor)) return;
    const shown = ([one, other]: readonly [number, number]) => `${one}.${String(other).padStart(2, "0")}`;
    report({
      at: "engineVersion",
      expected: `Aurora MySQL ${shown(auroraMysqlGlobal.minimum)} or later, or ${shown(auroraMysqlGlobal.longTerm)}`,
      fix: "upgrade the secondary clusters, then the primary one",
    });
  },
});
