import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ssl",
  good: ["on", "true"],
  bad: ["off", "0"],
  unset: "off",
  on: ["docker"],
  expected: "on",
  fix: "set ssl = on, with ssl_cert_file and ssl_key_file",
});
