/** Without it nobody sees what the server waits for, which statements take the time and who holds the locks. */

import type { Size } from "../../../components/standards/tuning/index.ts";
import { hasPerformanceSchema } from "../../../components/standards/tuning/mysql/memory.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { mysqlSettings, mysqlSettingsTypes } from "../../resources/mysqlSettings.ts";
import { switchOf } from "../../resources/postgresSettings.ts";

export const policy = resourcePolicy({
  name: "mysql-setting-performance-schema",
  description: "MySQL with memory enough measures what it does.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["statistics"],
  remediationSteps: "Remove performance_schema; a restart is needed. On RDS Performance Insights turns it on.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/performance-schema.html",
  resources: mysqlSettingsTypes,
  check: ({ type, props, report }) => {
    const settings = mysqlSettings(props, type);
    const value = settings?.value("performance_schema");
    // MariaDB's is off by default; RDS follows Performance Insights where it is not set.
    if (settings?.engine !== "mysql" || value === undefined || switchOf(value) !== false) return;
    const memory = numberOf(props.memory) ?? 0;
    if (memory > 0 && !hasPerformanceSchema({ memory: memory * 1024 } as Size)) return;
    report({
      at: settings.at("performance_schema"),
      found: `performance_schema = ${value}`,
      expected: "not off",
      fix: "remove performance_schema",
    });
  },
});
