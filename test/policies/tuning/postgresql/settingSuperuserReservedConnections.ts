import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "superuser_reserved_connections",
  good: ["3", "5"],
  bad: ["0", "1"],
  expected: "at least 3",
  fix: "remove superuser_reserved_connections",
});
