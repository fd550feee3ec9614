/** InfluxDB's log of errors and refused logins is nowhere to be read unless it is delivered to a bucket. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-influxdb-logs",
  description: "Timestream InfluxDB databases deliver their log.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["logging"],
  remediationSteps: "Set logDeliveryConfiguration.s3Configuration to a bucket that Timestream may write to, enabled.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/timestream-for-influx-managing-view-influx-logs.html",
  resources: ["aws:timestreaminfluxdb/dbInstance:DbInstance", "aws:timestreaminfluxdb/dbCluster:DbCluster"],
  check: ({ props, report }) => {
    const delivery = props.logDeliveryConfiguration as Props | undefined | null;
    const bucket = delivery?.s3Configuration as Props | undefined | null;
    if (bucket?.enabled === true) return;
    report({
      at: "logDeliveryConfiguration.s3Configuration.enabled",
      expected: "true, with a bucketName",
      fix: "name a bucket and set it to true",
    });
  },
});
