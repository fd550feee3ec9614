import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "full_page_writes",
  good: ["on", "true"],
  bad: ["off", "0"],
  expected: "on",
  fix: "set full_page_writes = on",
});
