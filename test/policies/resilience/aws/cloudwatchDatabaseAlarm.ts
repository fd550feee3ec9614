import type { Props } from "../../../../policies/read.ts";
import { type AwsDatabase, awsDatabases } from "../../../../policies/resources/awsDatabases.ts";
import type { Table } from "../../support/table.ts";

const alarm = (props: Props, refers: Record<string, string> = {}) => ({
  type: "aws:cloudwatch/metricAlarm:MetricAlarm",
  name: "alarm",
  props,
  refers,
});

const table = (one: AwsDatabase): Table => {
  const { namespace, dimension, identifying, members } = one;
  const on = (value: string, place = namespace) => ({
    namespace: place,
    metricName: "CPUUtilization",
    dimensions: { [dimension]: value },
  });
  const finding = {
    at: identifying,
    found: "no alarm of the stack on any of its metrics",
    expected: "an alarm",
    fix: `add a MetricAlarm with namespace ${namespace} and dimension ${dimension}`,
  };
  const member = members && {
    type: members.type,
    name: "member",
    props: { clusterIdentifier: "main", identifier: "a" },
  };
  return {
    good: { props: { [identifying]: "main" }, others: [alarm(on("main"))] },
    alsoGood: [
      {
        what: "an alarm that the program takes from it, before its name is known",
        props: { [identifying]: undefined },
        others: [alarm(on(""), { dimensions: "subject" })],
      },
      { what: "an alarm on all of its kind", others: [alarm({ ...on(""), dimensions: {} })] },
      {
        what: "an alarm on an expression",
        others: [
          alarm({
            metricQueries: [
              { id: "sum", expression: "a/b" },
              { id: "a", metric: on("main") },
            ],
          }),
        ],
      },
      ...(member
        ? [
            {
              what: "an alarm on one of its instances",
              others: [member, alarm({ ...on(""), dimensions: { DBInstanceIdentifier: "a" } })],
            },
            {
              what: "an alarm that the program takes from one of its instances",
              others: [
                member,
                alarm({ ...on(""), dimensions: { DBInstanceIdentifier: "" } }, { dimensions: "member" }),
              ],
            },
          ]
        : []),
      ...(dimension === "ReplicationGroupId"
        ? [
            {
              what: "an alarm on one of its nodes",
              others: [alarm({ ...on(""), dimensions: { CacheClusterId: "main-001" } })],
            },
          ]
        : []),
    ],
    bad: [
      { what: "no alarm", others: [], ...finding },
      { what: "the alarm of another", others: [alarm(on("other"))], ...finding },
      { what: "an alarm on another service", others: [alarm(on("main", "AWS/EC2"))], ...finding },
      {
        what: "an alarm that the program takes from another",
        others: [
          { type: "aws:rds/clusterInstance:ClusterInstance", name: "other", props: { clusterIdentifier: "other" } },
          alarm(on(""), { dimensions: "other" }),
        ],
        ...finding,
      },
    ],
    unknown: [identifying],
  };
};

export const tables = Object.fromEntries(Object.entries(awsDatabases).map(([type, one]) => [type, table(one)]));
