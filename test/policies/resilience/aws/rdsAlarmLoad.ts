import type { Props } from "../../../../policies/read.ts";
import type { Table } from "../../support/table.ts";

const alarm = (dimensions: object, props: Props = {}) => ({
  type: "aws:cloudwatch/metricAlarm:MetricAlarm",
  name: "alarm",
  props: { namespace: "AWS/RDS", metricName: "CPUUtilization", dimensions, ...props },
});
const table = (dimension: string, identifying: string): Table => {
  const finding = {
    at: identifying,
    found: "no alarm of the stack on its CPUUtilization",
    expected: "an alarm on CPUUtilization",
    fix: `add a MetricAlarm with namespace AWS/RDS, dimension ${dimension} and metricName CPUUtilization`,
  };
  return {
    good: { props: { [identifying]: "main" }, others: [alarm({ [dimension]: "main" })] },
    alsoGood: [
      { what: "what says the same", others: [alarm({ [dimension]: "main" }, { metricName: "ACUUtilization" })] },
      {
        what: "an expression over all",
        others: [
          alarm(
            {},
            {
              namespace: undefined,
              metricName: undefined,
              metricQueries: [
                { id: "q", expression: `SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", ${dimension})` },
              ],
            },
          ),
        ],
      },
    ],
    bad: [
      { what: "no alarm", others: [], ...finding },
      {
        what: "an alarm on another metric",
        others: [alarm({ [dimension]: "main" }, { metricName: "ReadIOPS" })],
        ...finding,
      },
      { what: "the alarm of another", others: [alarm({ [dimension]: "other" })], ...finding },
    ],
    unknown: [identifying],
  };
};

export const tables = {
  "aws:rds/instance:Instance": table("DBInstanceIdentifier", "identifier"),
  "aws:rds/cluster:Cluster": table("DBClusterIdentifier", "clusterIdentifier"),
};
