/** A cluster that does not fail over by itself waits for somebody to wake up, though its replica is there. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-influxdb-cluster-automatic-failover",
  description: "Timestream InfluxDB clusters fail over by themselves.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set failoverMode to AUTOMATIC; it is changed in place.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/timestream-for-influx.html",
  resources: ["aws:timestreaminfluxdb/dbCluster:DbCluster"],
  // Unset is AUTOMATIC.
  check: ({ props, report }) => {
    if (props.failoverMode !== "NO_FAILOVER") return;
    report({ at: "failoverMode", expected: '"AUTOMATIC"', fix: "set it to AUTOMATIC" });
  },
  remedy: { failoverMode: "AUTOMATIC" },
});
