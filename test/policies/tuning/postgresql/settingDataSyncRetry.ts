import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "data_sync_retry",
  good: ["off", "0"],
  bad: ["on", "1"],
  expected: "off, the default",
  fix: "remove data_sync_retry",
});
