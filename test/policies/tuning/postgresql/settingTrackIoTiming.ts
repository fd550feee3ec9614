import { settingTables } from "../../support/settings.ts";
import type { Table } from "../../support/table.ts";

const setting = {
  setting: "track_io_timing",
  good: ["on", "1"],
  bad: ["off", "0"],
  expected: "on",
  fix: "set track_io_timing = on",
} satisfies Parameters<typeof settingTables>[0];

export const tables: Record<string, Table> = {
  ...settingTables({
    ...setting,
    types: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  }),
  ...settingTables({
    ...setting,
    unset: "off",
    types: ["docker:index/container:Container", "pulumi-nodejs:dynamic/holdfast:configuration"],
  }),
};
