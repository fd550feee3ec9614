import type { Props } from "../../../../policies/read.ts";
import type { Table } from "../../support/table.ts";

const alarm = (props: Props, refers: Record<string, string> = {}) => ({
  type: "aws:cloudwatch/metricAlarm:MetricAlarm",
  name: "alarm",
  props: { namespace: "AWS/RDS", metricName: "ReplicaLag", dimensions: { DBInstanceIdentifier: "main" }, ...props },
  refers,
});
const finding = {
  at: "identifier",
  found: "no alarm of the stack on its ReplicaLag",
  expected: "an alarm on ReplicaLag",
  fix: "add a MetricAlarm with namespace AWS/RDS, dimension DBInstanceIdentifier and metricName ReplicaLag",
};

export const table: Table = {
  good: { props: { replicateSourceDb: "first", identifier: "main" }, others: [alarm({})] },
  alsoGood: [
    { what: "an alarm on all instances at once", others: [alarm({ dimensions: undefined })] },
    { what: "an instance that is no replica", props: { replicateSourceDb: undefined }, others: [] },
    { what: "an instance that is no replica, in a state", props: { replicateSourceDb: "" }, others: [] },
  ],
  bad: [
    { what: "no alarm", others: [], ...finding },
    { what: "an alarm on another metric", others: [alarm({ metricName: "CPUUtilization" })], ...finding },
    { what: "the alarm of another", others: [alarm({ dimensions: { DBInstanceIdentifier: "other" } })], ...finding },
  ],
  unknown: ["identifier"],
};
