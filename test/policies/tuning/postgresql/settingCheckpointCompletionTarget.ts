import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "checkpoint_completion_target",
  good: ["0.9", "0.95"],
  bad: ["0.5", "0"],
  expected: "0.9 to 1",
  fix: "remove checkpoint_completion_target",
});
