import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "backslash_quote",
  good: ["safe_encoding", "off"],
  bad: ["on", "1"],
  expected: "safe_encoding or off",
  fix: "remove backslash_quote",
});
