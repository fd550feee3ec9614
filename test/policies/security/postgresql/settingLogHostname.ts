import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_hostname",
  good: ["off", "false"],
  bad: ["on", "1"],
  expected: "off",
  fix: "set log_hostname = off",
});
