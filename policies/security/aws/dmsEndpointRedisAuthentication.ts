/** A Redis that DMS writes to without a password takes writes from anybody. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-redis-authentication",
  description: "DMS endpoints log in to Redis.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Give the cache users or a token, and set redisSettings.authType to auth-role or auth-token.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Redis.html",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    if ((props.redisSettings as Props | undefined)?.authType !== "none") return;
    report({
      at: "redisSettings.authType",
      expected: "auth-role, or auth-token",
      fix: "give the cache a user and set it to auth-role",
    });
  },
});
