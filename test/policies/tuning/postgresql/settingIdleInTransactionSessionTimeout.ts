import { settingTables } from "../../support/settings.ts";
import type { Table } from "../../support/table.ts";

const setting = {
  setting: "idle_in_transaction_session_timeout",
  good: ["10min", "86400000", "60s"],
  bad: ["0", "60", "2d"],
  expected: "1s to 24h",
  fix: "set idle_in_transaction_session_timeout = 10min",
} satisfies Parameters<typeof settingTables>[0];

export const tables: Record<string, Table> = {
  ...settingTables({
    ...setting,
    types: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  }),
  ...settingTables({
    ...setting,
    unset: "0",
    types: ["docker:index/container:Container", "pulumi-nodejs:dynamic/holdfast:configuration"],
  }),
};
