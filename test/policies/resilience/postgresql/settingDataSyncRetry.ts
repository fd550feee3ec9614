import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "data_sync_retry",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set data_sync_retry = off",
});
