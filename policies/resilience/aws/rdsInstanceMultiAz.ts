/** An instance in one zone is down for as long as its zone is, and for each patch; with a standby in another it fails over in a minute or two. */

import { resourcePolicy } from "../../policy.ts";
import { isReplica } from "../../resources/rdsCopies.ts";
import { isCustom } from "../../resources/rdsTopology.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-multi-az",
  description: "RDS instances have a standby in another availability zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.5" },
    { standard: "CIS-AWS", id: "3.2.4" },
    { standard: "Checkov", id: "CKV_AWS_157" },
  ],
  tags: ["availability"],
  remediationSteps:
    "Set multiAz to true. It takes no restart; it doubles the instance's price, and writes wait for both zones.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-5",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    // A replica is a spare itself, and may be lost.
    if (props.multiAz === true || isReplica(props) || isCustom(props)) return;
    // The free edition has none.
    if (props.engine === "sqlserver-ex") return;
    report({ at: "multiAz", expected: "true", fix: "set it to true" });
  },
});
