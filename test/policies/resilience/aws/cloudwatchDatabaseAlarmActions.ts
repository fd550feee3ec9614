import type { Table } from "../../support/table.ts";

const combining = (alarmRule: string, refers: Record<string, string> = {}) => ({
  type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
  name: "all",
  props: { alarmRule },
  refers,
});
const at = "alarmActions";
const expected = "the ARN of an SNS topic or of another action";
const fix = "set it";

export const table: Table = {
  good: {
    props: { name: "main-full", namespace: "AWS/RDS", alarmActions: ["arn:aws:sns:eu-west-1:123456789012:pager"] },
  },
  alsoGood: [
    { what: "an alarm on what is no database", props: { namespace: "AWS/Lambda", alarmActions: [] } },
    {
      what: "one that another combines",
      props: { alarmActions: [] },
      others: [combining("ALARM(main-full) OR ALARM(other)")],
    },
    {
      what: "one that the program refers to in another",
      props: { alarmActions: [], name: undefined },
      others: [combining("", { alarmRule: "subject" })],
    },
  ],
  bad: [
    { what: "no action", props: { alarmActions: [] }, at, found: "a list of 0", expected, fix },
    { what: "where it is not set", props: { alarmActions: undefined }, at, found: "not set", expected, fix },
    {
      what: "an expression over a database without an action",
      props: { namespace: undefined, metricQueries: [{ id: "a", metric: { namespace: "AWS/ES" } }], alarmActions: [] },
      ...{ at, found: "a list of 0", expected, fix },
    },
    {
      what: "actions that are off",
      props: { actionsEnabled: false },
      ...{ at: "actionsEnabled", found: "false", expected: "true, the default", fix: "remove it" },
    },
  ],
  unknown: ["namespace", "alarmActions"],
};
