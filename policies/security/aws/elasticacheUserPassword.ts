/** A user without a password is anybody who reaches the port. */

import { resourcePolicy } from "../../policy.ts";
import { type Props, textOf } from "../../read.ts";
import { accessOf } from "../../resources/accessString.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-user-password",
  description: "ElastiCache users have a password, or log in by IAM.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["authentication"],
  remediationSteps:
    "Set authenticationMode to iam or password, and take noPasswordRequired away; or turn the user off in its accessString.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
  resources: ["aws:elasticache/user:User"],
  check: ({ props, report }) => {
    const withoutMode = (props.authenticationMode as Props | undefined)?.type === "no-password-required";
    if (!withoutMode && props.noPasswordRequired !== true) return;
    // One that is off lets nobody in: the way to close the user called default.
    if (!accessOf(textOf(props.accessString) ?? "").on) return;
    report({
      at: withoutMode ? "authenticationMode.type" : "noPasswordRequired",
      expected: "a password, or IAM",
      fix: 'set authenticationMode to { type: "iam" }, or turn the user off in its accessString',
    });
  },
});
