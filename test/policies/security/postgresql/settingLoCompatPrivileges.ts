import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "lo_compat_privileges",
  good: ["off", "false"],
  bad: ["on", "1"],
  on: ["docker"],
  expected: "off",
  fix: "set lo_compat_privileges = off",
});
