import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "primary_conninfo",
  good: ["host=a sslmode=verify-full", "host=a sslmode=require user=replicator"],
  bad: [
    { value: "host=a user=replicator", shown: "a value that is not shown" },
    { value: "host=a sslmode=prefer", shown: "a value that is not shown" },
  ],
  on: ["docker"],
  expected: "sslmode=require, verify-ca or verify-full in it",
  fix: "add sslmode=verify-full to primary_conninfo",
});
