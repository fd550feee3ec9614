import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "track_activities",
  good: ["on", "1"],
  bad: ["off", "0"],
  expected: "on, the default",
  fix: "remove track_activities",
});
