import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "fsync",
  good: ["on", "1", "true"],
  bad: ["off", "0", "false"],
  expected: "on, the default",
  fix: "remove fsync",
});
