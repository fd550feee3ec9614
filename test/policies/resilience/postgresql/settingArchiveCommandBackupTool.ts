import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "archive_command",
  good: ["pgbackrest --stanza=main archive-push %p", "envdir /etc/wal-g.d wal-g wal-push %p"],
  bad: ["cp %p archive", { value: "test ! -f /a/%f && cp %p /a/%f", shown: "a value that is not shown" }],
  unset: "empty",
  on: ["docker"],
  also: { archive_mode: "on" },
  moot: ["docker"],
  expected: "a command of pgBackRest, WAL-G or Barman",
  fix: "set archive_command to that of your backup tool",
});
