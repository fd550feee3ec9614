import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_connections",
  good: ["on", "1", "all", "receipt,authorization"],
  bad: ["off", "0"],
  unset: "off",
  expected: "on, or from PostgreSQL 18 on a list such as all",
  fix: "set log_connections = on",
});
