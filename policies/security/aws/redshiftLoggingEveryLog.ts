/** Each kind of log answers another question: who connected, which users were changed, what was asked. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-logging-every-log",
  description: "Redshift clusters that log to CloudWatch send every kind of log.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set logExports to connectionlog, userlog and useractivitylog; the last one is empty until enable_user_activity_logging is on.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html",
  resources: ["aws:redshift/logging:Logging"],
  parameters: {
    logs: {
      type: "array",
      items: { type: "string" },
      default: [...redshift.logs],
      description: "Kinds of logs that have to be exported.",
    },
  },
  check: ({ props, config, report }) => {
    // To a bucket AWS writes all of them.
    if (props.logDestinationType !== "cloudwatch") return;
    const exported = textsOf(props.logExports);
    const missing = config.logs.filter((log) => !exported.includes(log));
    if (missing.length === 0) return;
    report({
      at: "logExports",
      found: `without ${missing.join(", ")}`,
      expected: config.logs.join(", "),
      fix: `add ${missing.join(", ")}`,
    });
  },
});
