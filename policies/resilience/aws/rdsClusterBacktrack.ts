/** Backtrack takes an Aurora MySQL cluster back to before a bad statement within minutes and in place; a restore makes another cluster first. */

import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { given } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-backtrack",
  description: "Aurora MySQL clusters can be taken back in place.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.14" },
    { standard: "Checkov", id: "CKV_AWS_326" },
  ],
  tags: ["backup"],
  remediationSteps:
    "Set backtrackWindow. A cluster without it gets it by a restore or a clone only; change records are paid for by the hour.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-14",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.engine !== "aurora-mysql" || (numberOf(props.backtrackWindow) ?? 0) > 0) return;
    // Where AWS does not have it: serverless of the first kind, global databases, replicas by binary log.
    if (props.engineMode === "serverless") return;
    if (given(props, "globalClusterIdentifier") || given(props, "replicationSourceIdentifier")) return;
    report({ at: "backtrackWindow", expected: "more than 0 (seconds)", fix: "set it, such as to 86400 for a day" });
  },
});
