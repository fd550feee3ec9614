/** A public InfluxDB is one stolen token, or one flaw before its patch, away from being read by anybody. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-influxdb-no-public-access",
  description: "Timestream InfluxDB databases have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Set publiclyAccessible to false. This makes the database anew: copy its buckets first with influx backup.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/timestream-for-influx-security-best-practices.html",
  resources: ["aws:timestreaminfluxdb/dbInstance:DbInstance", "aws:timestreaminfluxdb/dbCluster:DbCluster"],
  // Unset is false.
  check: ({ props, report }) => {
    if (props.publiclyAccessible !== true) return;
    report({
      at: "publiclyAccessible",
      expected: "false",
      fix: "set it to false, which makes the database anew, and connect from inside the VPC",
    });
  },
});
