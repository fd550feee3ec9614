import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ignore_checksum_failure",
  good: ["off", "0"],
  bad: ["on", "true"],
  expected: "off, the default",
  fix: "remove ignore_checksum_failure",
});
