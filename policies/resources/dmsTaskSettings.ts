/** The settings of a DMS task, which are JSON in one property: of a task, or of a serverless replication. */
import { migrations } from "../../components/standards/migrations.ts";
import type { Finding } from "../finding.ts";
import { entriesOf, type Props, textOf } from "../read.ts";
import { Undecided } from "../undecided.ts";

const task = "aws:dms/replicationTask:ReplicationTask";
const serverless = "aws:dms/replicationConfig:ReplicationConfig";

export const taskTypes = [task, serverless] as const;

const isObject = (value: unknown): value is Props => typeof value === "object" && value !== null;

/** One group of the settings, `Logging` say, with the property that they are in. What is not there has DMS's default. */
export function taskSettings(type: string, props: Props, group: string): { at: string; settings: Props } {
  const at = type === task ? "replicationTaskSettings" : "replicationSettings";
  const text = textOf(props[at]);
  if (text === undefined || text === "") return { at, settings: {} };
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch {
    throw new Undecided(`its ${at} is no JSON`);
  }
  const settings = isObject(all) ? all[group] : undefined;
  return { at, settings: isObject(settings) ? settings : {} };
}

/** Findings unless a task logs what these components of it do, at DMS's default or in more detail. */
export function quietComponents(type: string, props: Props, components: readonly string[]): Finding[] {
  const { at, settings } = taskSettings(type, props, "Logging");
  if (settings.EnableLogging !== true) {
    const found = `Logging.EnableLogging ${settings.EnableLogging === false ? "false" : "not set, which is false"}`;
    return [{ at, found, expected: "Logging.EnableLogging true", fix: "set it in the task's settings" }];
  }
  const severities = new Map(entriesOf(settings.LogComponents).map(({ entry }) => [entry.Id, entry.Severity]));
  return components.flatMap((component) => {
    const severity = migrations.tooQuiet.find((quiet) => quiet === severities.get(component));
    if (severity === undefined) return [];
    const expected = `${component} at LOGGER_SEVERITY_DEFAULT, or in more detail`;
    return [{ at, found: `${component} at ${severity}`, expected, fix: `set its Severity to LOGGER_SEVERITY_DEFAULT` }];
  });
}
