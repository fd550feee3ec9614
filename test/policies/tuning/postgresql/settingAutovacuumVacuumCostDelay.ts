import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "autovacuum_vacuum_cost_delay",
  good: ["2ms", "0", "20"],
  bad: ["100", "50ms"],
  expected: "0 to 20ms, or -1 (vacuum_cost_delay's)",
  fix: "remove autovacuum_vacuum_cost_delay, or set 2ms",
});
