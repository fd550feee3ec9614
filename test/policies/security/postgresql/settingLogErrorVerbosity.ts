import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_error_verbosity",
  good: ["verbose", "VERBOSE"],
  bad: ["terse", "default"],
  unset: "default",
  expected: "verbose",
  fix: "set log_error_verbosity = verbose",
});
