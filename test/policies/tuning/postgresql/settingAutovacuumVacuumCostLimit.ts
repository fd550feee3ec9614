import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_vacuum_cost_limit",
  good: ["-1", "200", "2000"],
  bad: ["20", "100"],
  expected: "at least 200, or -1 (vacuum_cost_limit's)",
  fix: "remove autovacuum_vacuum_cost_limit, or set 200 or more",
});
