import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_min_messages",
  good: ["warning", "notice"],
  bad: ["error", "panic", "debug1"],
  expected: "warning, notice or info",
  fix: "set log_min_messages = warning",
});
