/** A MongoDB that DMS reads without a password can be read by anybody. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-endpoint-mongodb-authentication",
  description: "DMS endpoints log in to MongoDB.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DMS.11" }],
  tags: ["authentication"],
  remediationSteps:
    "Set mongodbSettings.authType to password, with username and password or a secret; stop its tasks first.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-11",
  resources: ["aws:dms/endpoint:Endpoint"],
  check: ({ props, report }) => {
    // Unset is password.
    if ((props.mongodbSettings as Props | undefined)?.authType !== "no") return;
    report({ at: "mongodbSettings.authType", expected: "password", fix: "set it to password, with a user of its own" });
  },
});
