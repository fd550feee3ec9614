import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_replication_commands",
  good: ["on", "true"],
  bad: ["off", "0"],
  unset: "off",
  expected: "on",
  fix: "set log_replication_commands = on",
});
