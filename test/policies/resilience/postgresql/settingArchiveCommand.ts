import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "archive_command",
  good: ["pgbackrest --stanza=main archive-push %p"],
  bad: [
    "",
    "true",
    { value: "/bin/true", shown: "a value that is not shown" },
    { value: "exit 0;", shown: "a value that is not shown" },
  ],
  unset: "empty",
  on: ["docker"],
  also: { archive_mode: "on" },
  moot: ["docker"],
  expected: "a command that copies the file, or archive_library",
  fix: "set archive_command to that of your backup tool, or archive_mode to off",
});
