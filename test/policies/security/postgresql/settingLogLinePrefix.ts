import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "log_line_prefix",
  good: ["%m [%p]: [%l-1] db=%d,user=%u,app=%a,client=%h ", "%t:%r:%u@%d:[%p]:%10a"],
  bad: ["%m %p", "%t %p %u %d"],
  unset: "%m [%p]",
  on: ["docker"],
  expected: "the escapes %m, %p, %u, %d, %a and %h",
  fix: "set log_line_prefix = '%m [%p]: [%l-1] db=%d,user=%u,app=%a,client=%h '",
});
