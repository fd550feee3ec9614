/** Without a standby in another zone InfluxDB is down until its zone is back. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-influxdb-instance-multi-az",
  description: "Timestream InfluxDB instances have a standby in another zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set deploymentType to WITH_MULTIAZ_STANDBY, with subnets in two zones. It doubles the price.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/timestream-for-influx-managing-multi-az-instance-deployments.html",
  resources: ["aws:timestreaminfluxdb/dbInstance:DbInstance"],
  check: ({ props, report }) => {
    if (props.deploymentType === "WITH_MULTIAZ_STANDBY") return;
    report({
      at: "deploymentType",
      expected: '"WITH_MULTIAZ_STANDBY"',
      fix: "set it to WITH_MULTIAZ_STANDBY, with subnets in two zones",
    });
  },
});
