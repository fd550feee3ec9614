import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ssl_ciphers",
  good: ["ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384", "ECDHE+AESGCM:!aNULL"],
  bad: [
    "ECDHE-RSA-AES256-GCM-SHA384:RC4-SHA",
    { value: "HIGH:!aNULL", shown: "a value that is not shown" },
    "ECDHE-RSA-RC4-SHA",
    "",
  ],
  unset: { rds: "HIGH:!aNULL:!3DES", docker: "HIGH:MEDIUM:+3DES:!aNULL" },
  also: { ssl: "on" },
  moot: ["docker"],
  expected: "ECDHE and DHE ciphers only",
  fix: "set ssl_ciphers = ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384",
});
