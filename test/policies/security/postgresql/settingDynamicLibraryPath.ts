import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "dynamic_library_path",
  good: ["$libdir"],
  bad: [{ value: "$libdir:/tmp/lib", shown: "a value that is not shown" }, "lib"],
  on: ["docker"],
  expected: "$libdir",
  fix: "remove dynamic_library_path",
});
