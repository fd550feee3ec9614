/** Between two rotations by age nothing else keeps a log file from growing, when an application fails in a loop. */
import { writesFiles } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "log_rotation_size",
  description: "PostgreSQL begins another log file when one has become large.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.9" }],
  tags: ["audit", "logging"],
  remediationSteps: "Set log_rotation_size to the size of file that your tools take, such as 100MB.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-ROTATION-SIZE",
  when: writesFiles,
  byDefault: { rds: "100000", docker: "10MB" },
  allowed: (value) => /^[1-9]\d*( ?(kB|MB|GB))?$/.test(value),
  expected: "more than 0",
  fix: "set log_rotation_size = 100MB",
});
