import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "shared_preload_libraries",
  good: ["set_user", "pgaudit,set_user"],
  bad: ["pgaudit"],
  unset: "empty",
  on: ["docker"],
  expected: "a list with set_user",
  fix: "add set_user to shared_preload_libraries",
});
