import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_destination",
  good: ["stderr", "csvlog,stderr", "syslog"],
  bad: ["", "file"],
  expected: "stderr, csvlog, jsonlog, syslog, or a list of them",
  fix: "set log_destination = stderr",
});
