/** Without autovacuum tables only grow, the planner's statistics age, and in the end the server stops to save itself from wraparound. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "autovacuum",
  description: "Autovacuum is on.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["autovacuum"],
  remediationSteps:
    "Remove autovacuum from the settings; it is taken up by a reload. Tables that it disturbs get storage parameters of their own.",
  url: "https://www.postgresql.org/docs/current/routine-vacuuming.html",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on, the default",
  fix: "remove autovacuum",
});
