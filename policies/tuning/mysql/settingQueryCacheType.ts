/** The query cache has one lock: every write empties it for its table, and all sessions wait for one another. MySQL 8.0 took it out. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "query_cache_type",
  description: "The query cache is off.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory"],
  remediationSteps: "Remove query_cache_type and query_cache_size; both are taken up at once.",
  url: "https://mariadb.com/kb/en/query-cache/",
  // A size alone turns it on.
  byDefault: ({ value }) => (/[1-9]/.test(value("query_cache_size") ?? "") ? "ON" : "OFF"),
  applies: ({ engine, version }) => engine === "mariadb" || version?.startsWith("5.") === true,
  allowed: (value) => ["off", "0"].includes(value.toLowerCase()),
  expected: "OFF",
  fix: "remove query_cache_type and query_cache_size",
});
