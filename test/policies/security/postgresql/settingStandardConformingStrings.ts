import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "standard_conforming_strings",
  good: ["on", "true"],
  bad: ["off", "0"],
  expected: "on",
  fix: "set standard_conforming_strings = on",
});
