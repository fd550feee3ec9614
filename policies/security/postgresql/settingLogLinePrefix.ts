/** A line without user, database, program and address can't be traced to anybody. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_line_prefix",
  description:
    "Each line of PostgreSQL's log says when, which process, who, in which database, with what and from where.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.24" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Set log_line_prefix to '%m [%p]: [%l-1] db=%d,user=%u,app=%a,client=%h ', which pgBadger reads. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-LINE-PREFIX",
  on: ["docker"],
  byDefault: "%m [%p]",
  // RDS writes a prefix of its own. A number between % and the letter is a width.
  allowed: (value) =>
    [/%[mtn]/, /%[pc]/, /%u/, /%d/, /%a/, /%[hr]/].every((part) => part.test(value.replaceAll(/%-?\d+/g, "%"))),
  expected: "the escapes %m, %p, %u, %d, %a and %h",
  fix: "set log_line_prefix = '%m [%p]: [%l-1] db=%d,user=%u,app=%a,client=%h '",
});
