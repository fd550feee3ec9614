/** What PostgreSQL's settings of logging come to together: several have an effect with another only. */

import { numberOf } from "../read.ts";
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

/** Of PostgreSQL's units of time. */
const inSeconds: Record<string, number> = { us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86400 };

/** A length of time; `bare` is the unit of a number without one. */
function time(value: string, bare: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?(us|ms|s|min|h|d)?$/.exec(value) ?? [];
  const amount = numberOf(number);
  return amount === undefined ? undefined : amount * inSeconds[unit ?? bare]!;
}

/** Of a setting whose unit is a second. */
export const seconds = (value: string) => time(value, "s");

/** Of a setting whose unit is a minute. */
export function minutes(value: string): number | undefined {
  const length = time(value, "min");
  return length === undefined ? undefined : length / 60;
}
