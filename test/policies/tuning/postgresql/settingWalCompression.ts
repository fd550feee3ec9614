import { settingTables } from "../../support/settings.ts";
import type { Table } from "../../support/table.ts";

const setting = {
  setting: "wal_compression",
  good: ["lz4", "on", "zstd", "1"],
  bad: ["off", "0"],
  expected: "lz4 or zstd, before PostgreSQL 15 on",
  fix: "set wal_compression = lz4",
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
