/** A full disk stops an instance until somebody makes it larger, which takes minutes to hours; RDS does it by itself when allowed to. */

import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { isCustom } from "../../resources/rdsTopology.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-storage-autoscaling",
  description: "RDS instances get more storage before theirs is full.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability", "storage"],
  remediationSteps:
    "Set maxAllocatedStorage to what the instance may grow to, such as twice allocatedStorage. It takes no restart, and is paid for as it is used.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    if (isCustom(props)) return;
    const allocated = numberOf(props.allocatedStorage) ?? 0;
    // Unset and 0 are off.
    if ((numberOf(props.maxAllocatedStorage) ?? 0) > allocated) return;
    report({
      at: "maxAllocatedStorage",
      expected: allocated === 0 ? "more than 0 (GiB)" : `more than ${allocated} (GiB), which is allocatedStorage`,
      fix: "set it to what the instance may grow to",
    });
  },
});
