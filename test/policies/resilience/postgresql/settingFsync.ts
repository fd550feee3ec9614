import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "fsync",
  good: ["on", "true"],
  bad: ["off", "0"],
  expected: "on",
  fix: "set fsync = on",
});
