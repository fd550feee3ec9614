import { settingTables } from "../../support/settings.ts";
import type { Table } from "../../support/table.ts";

const setting = {
  setting: "shared_preload_libraries",
  good: ["pg_stat_statements", "pgaudit, pg_stat_statements"],
  bad: ["auto_explain", ""],
  expected: "a list with pg_stat_statements",
  fix: "add pg_stat_statements to shared_preload_libraries",
} satisfies Parameters<typeof settingTables>[0];

export const tables: Record<string, Table> = {
  ...settingTables({
    ...setting,
    types: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  }),
  ...settingTables({
    ...setting,
    unset: "empty",
    types: ["docker:index/container:Container", "pulumi-nodejs:dynamic/holdfast:configuration"],
  }),
};
