import type { Props } from "../../../../policies/read.ts";
import type { Table } from "../../support/table.ts";

const alarm = (props: Props, refers: Record<string, string> = {}) => ({
  type: "aws:cloudwatch/metricAlarm:MetricAlarm",
  name: "alarm",
  props: {
    namespace: "AWS/RDS",
    metricName: "FreeStorageSpace",
    dimensions: { DBInstanceIdentifier: "main" },
    ...props,
  },
  refers,
});
const finding = {
  at: "identifier",
  found: "no alarm of the stack on its FreeStorageSpace",
  expected: "an alarm on FreeStorageSpace",
  fix: "add a MetricAlarm with namespace AWS/RDS, dimension DBInstanceIdentifier and metricName FreeStorageSpace",
};

export const table: Table = {
  good: { props: { identifier: "main" }, others: [alarm({})] },
  alsoGood: [{ what: "an alarm on all instances at once", others: [alarm({ dimensions: undefined })] }],
  bad: [
    { what: "no alarm", others: [], ...finding },
    { what: "an alarm on another metric", others: [alarm({ metricName: "CPUUtilization" })], ...finding },
    { what: "the alarm of another", others: [alarm({ dimensions: { DBInstanceIdentifier: "other" } })], ...finding },
  ],
  unknown: ["identifier"],
};
