/** A container's PostgreSQL writes its log to Docker: where Docker throws it away, and no collector writes files, nothing is kept. */
import { resourcePolicy } from "../../policy.ts";
import { writesFiles, writesSyslog } from "../../resources/postgresLog.ts";
import { postgresSettings } from "../../resources/postgresSettings.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-logs",
  description: "The log of PostgreSQL in containers is kept by Docker, by the server's collector or by syslog.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "3.1.3" }],
  tags: ["audit", "logging"],
  remediationSteps:
    "Take a logDriver that keeps what it is given (local, json-file with limits, journald, or a service's), or set logging_collector to on with log_directory on a volume.",
  url: "https://www.postgresql.org/docs/current/runtime-config-logging.html#GUC-LOGGING-COLLECTOR",
  resources: ["docker:index/container:Container"],
  check: ({ type, props, report }) => {
    if (props.logDriver !== "none") return;
    const settings = postgresSettings(props, type);
    if (settings === undefined || writesFiles(settings) || writesSyslog(settings)) return;
    if (!settings.complete) throw new Undecided("logging_collector may be set in a file that is mounted");
    report({
      at: "logDriver",
      expected: "a driver that keeps the log, or logging_collector = on",
      fix: "remove it, or set logging_collector = on",
    });
  },
});
