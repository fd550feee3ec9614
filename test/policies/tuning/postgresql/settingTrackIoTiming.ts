import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "track_io_timing",
  good: ["on", "1"],
  bad: ["off", "0"],
  expected: "on",
  fix: "set track_io_timing = on",
  // RDS has it by itself.
  unset: { docker: "off" },
});
