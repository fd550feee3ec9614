import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_truncate_on_rotation",
  good: ["on", "true"],
  bad: ["off", "0"],
  unset: "off",
  on: ["docker"],
  also: { logging_collector: "on" },
  moot: ["docker"],
  expected: "on",
  fix: "set log_truncate_on_rotation = on",
});
