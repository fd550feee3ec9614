import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "post_auth_delay",
  good: ["0", "0s"],
  bad: ["10", "5s"],
  on: ["docker"],
  expected: "0",
  fix: "remove post_auth_delay",
});
