/** The proxy holds the database's password, so clients need none: a token of IAM is enough, and can't be copied into a file for ever. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";

/** SQL Server's proxies can only be asked to take it. */
const required = ["REQUIRED", "ENABLED"];

export const policy = resourcePolicy({
  name: "aws-rds-proxy-iam-authentication",
  description: "RDS proxies let clients log in with IAM's tokens.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["authentication"],
  remediationSteps:
    "Let the clients' roles rds-db:connect to the proxy and use tokens; then set iamAuth to REQUIRED, which refuses passwords.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-iam-setup.html",
  resources: ["aws:rds/proxy:Proxy"],
  check: ({ props, report }) => {
    if (props.defaultAuthScheme === "IAM_AUTH") return;
    for (const { place, entry } of entriesOf(props.auths)) {
      if (required.includes(entry.iamAuth as string)) continue;
      report({ at: `auths[${place}].iamAuth`, expected: "REQUIRED", fix: "set it to REQUIRED" });
    }
  },
});
