import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "unix_socket_permissions",
  good: ["0700", "0770"],
  bad: ["0777", "0775"],
  unset: "0777",
  on: ["docker"],
  expected: "0700 or 0770",
  fix: "set unix_socket_permissions = 0770",
});
