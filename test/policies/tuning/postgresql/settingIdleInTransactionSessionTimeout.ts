import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "idle_in_transaction_session_timeout",
  good: ["10min", "86400000", "60s"],
  bad: ["0", "60", "2d"],
  expected: "1s to 24h",
  fix: "set idle_in_transaction_session_timeout = 10min",
  // RDS has it by itself.
  unset: { docker: "0" },
});
