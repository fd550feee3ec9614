/** What PostgreSQL's settings of logging come to together: several have an effect with another only. */

import { type PostgresSettings, switchOf } from "./postgresSettings.ts";

/** Whether it writes log files itself. RDS always does. */
export const writesFiles = (settings: PostgresSettings) =>
  settings.platform === "rds" || switchOf(settings.value("logging_collector") ?? "off") === true;

export const writesSyslog = (settings: PostgresSettings) =>
  namesOf(settings.value("log_destination") ?? "").includes("syslog");

export const loadsPgaudit = (settings: PostgresSettings) =>
  namesOf(settings.value("shared_preload_libraries") ?? "").includes("pgaudit");

export const auditsDdl = (settings: PostgresSettings) =>
  loadsPgaudit(settings) && auditsClasses(settings.value("pgaudit.log") ?? "", ["ddl"]);

/** Whether `pgaudit.log` has all of these classes: `all` is all of them, a dash takes one away. */
export function auditsClasses(value: string, wanted: readonly string[]): boolean {
  const classes = namesOf(value);
  return wanted.every((one) => !classes.includes(`-${one}`) && (classes.includes(one) || classes.includes("all")));
}

/** A list of names as PostgreSQL reads it. */
export const namesOf = (value: string) =>
  value.split(",").map((one) =>
    one
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .toLowerCase(),
  );
