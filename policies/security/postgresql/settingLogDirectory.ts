/** A log among the data fills their disk, goes with them into every base backup, and is lost together with them. */
import { writesFiles } from "../../resources/postgresLog.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";

/** Where the official image has its data. */
const dataDirectory = "/var/lib/postgresql/data/";

export const policy = settingPolicy({
  setting: "log_directory",
  description: "PostgreSQL's log is outside of its data.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [
    { standard: "CIS-PostgreSQL", id: "3.1.4" },
    { standard: "CIS-PostgreSQL", id: "8.1" },
    { standard: "pgdsat", id: "3.1.27" },
  ],
  tags: ["audit", "logging", "storage"],
  remediationSteps: "Set log_directory to an absolute path outside of the data directory, on a volume of its own.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOG-DIRECTORY",
  on: ["docker"],
  when: writesFiles,
  byDefault: "log",
  allowed: (value) => /^\//.test(value) && !`${value}/`.startsWith(dataDirectory),
  expected: "an absolute path outside of the data directory",
  fix: "set log_directory to an absolute path, such as /var/log/postgresql",
});
