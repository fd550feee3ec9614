import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "synchronous_commit",
  good: ["on", "remote_apply", "local", "remote_write"],
  bad: ["off", "0"],
  expected: "on, local, remote_write or remote_apply",
  fix: "remove synchronous_commit; let single transactions that can be lost set it themselves",
});
