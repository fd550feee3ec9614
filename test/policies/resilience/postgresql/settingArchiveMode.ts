import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "archive_mode",
  good: ["on", "always"],
  bad: ["off"],
  unset: "off",
  on: ["docker"],
  expected: "on or always",
  fix: "set archive_mode = on, with an archive_command",
});
