/** Unless it is refused, RDS keeps an old major after its end, for a price by the hour, in place of upgrading it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const refused = "open-source-rds-extended-support-disabled";

export const policy = resourcePolicy({
  name: "aws-rds-no-extended-support",
  description:
    "RDS and Aurora upgrade a database at the end of its version's support, in place of charging for extended support.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Set engineLifecycleSupport to open-source-rds-extended-support-disabled when the database is made or restored; later it can't be changed.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    // The other engines have no such thing.
    if (!/^(mysql|postgres|aurora-mysql|aurora-postgresql)$/.test(textOf(props.engine) ?? "")) return;
    if (props.engineLifecycleSupport === refused) return;
    report({ at: "engineLifecycleSupport", expected: refused, fix: "set it when the database is made or restored" });
  },
});
