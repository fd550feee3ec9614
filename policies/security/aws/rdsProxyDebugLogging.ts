/** With debug logging a proxy writes the statements of its clients, with the values in them, where everybody who reads logs reads them. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-proxy-debug-logging",
  description: "RDS proxies do not write statements into their logs.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["logging"],
  remediationSteps: "Set debugLogging to false. AWS turns it off after 24 hours, and a later update turns it on again.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html",
  resources: ["aws:rds/proxy:Proxy"],
  check: ({ props, report }) => {
    if (props.debugLogging !== true) return;
    report({ at: "debugLogging", expected: "false", fix: "set it to false" });
  },
  remedy: { debugLogging: false },
});
