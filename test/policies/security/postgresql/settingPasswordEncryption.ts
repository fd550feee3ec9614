import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "password_encryption",
  good: ["scram-sha-256"],
  bad: ["md5", "on"],
  expected: "scram-sha-256",
  fix: "set password_encryption = scram-sha-256",
});
