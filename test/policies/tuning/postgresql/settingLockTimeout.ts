import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "lock_timeout",
  good: ["0", "5s", "100"],
  bad: ["5", "20ms"],
  expected: "at least 100ms, or 0 (none)",
  fix: "set it in migrations instead of the server, and with a unit",
});
