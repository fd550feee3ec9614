/**
 * MySQL's and MariaDB's settings wherever a program declares them: in RDS's and Aurora's parameter groups, and on the command line of a
 * container. A policy on one of them is a few lines, because all that is here.
 */
import { versionOf } from "../../components/standards/databaseImages.ts";
import { Engine } from "../../components/standards/tuning/request.ts";
import { type Description, type ResourcePolicy, resourcePolicy } from "../policy.ts";
import { entriesOf, once, type Props, textOf, textsOf } from "../read.ts";
import { Undecided } from "../undecided.ts";
import { databaseIn, placedFiles } from "./databaseContainers.ts";
import type { SettingsPlatform } from "./postgresSettings.ts";
import { shownValue } from "./settingBounds.ts";

const instanceGroup = "aws:rds/parameterGroup:ParameterGroup";
const clusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const container = "docker:index/container:Container";

/** The types whose settings `mysqlSettings` reads. */
export const mysqlSettingsTypes = [instanceGroup, clusterGroup, container] as const;

export interface MysqlSettings {
  engine: "mysql" | "mariadb";
  /** `8.0`, `11.4`; undefined where it is not declared here. */
  version: string | undefined;
  platform: SettingsPlatform;
  /** Aurora keeps some settings to its storage. */
  aurora: boolean;
  /** Whether what is not set here has its default; otherwise another place may set it. */
  complete: boolean;
  /** As written, trimmed; undefined when not set. */
  value(name: string): string | undefined;
  /** Those that are set. */
  names(): string[];
  /** Where it is, or where it would be set. */
  at(name: string): string;
}

/** The settings that a resource declares; undefined when it is neither MySQL nor MariaDB. */
export const mysqlSettings = once((props, type): MysqlSettings | undefined =>
  type === container ? ofContainer(props) : ofGroup(type, props),
);

function ofGroup(type: string, props: Props): MysqlSettings | undefined {
  const family = /^(aurora-)?(mysql|mariadb)(\d+\.\d+)/.exec(textOf(props.family) ?? "");
  if (family === null) return undefined;
  const aurora = family[1] !== undefined;
  // The last of two wins.
  const set = new Map(entriesOf(props.parameters).map(({ place, entry }) => [textOf(entry.name), { place, entry }]));
  return {
    engine: family[2] === "mariadb" ? Engine.MariaDB : Engine.MySQL,
    version: family[3],
    platform: "rds",
    aurora,
    // An Aurora instance's group only adds to its cluster's.
    complete: !(type === instanceGroup && aurora),
    value: (name) => {
      const value = set.get(name)?.entry.value;
      return typeof value === "number" || typeof value === "boolean" ? String(value) : textOf(value)?.trim();
    },
    names: () => [...set.keys()].filter((name) => name !== undefined),
    at: (name) => (set.has(name) ? `parameters[${set.get(name)!.place}].value` : "parameters"),
  };
}

function ofContainer(props: Props): MysqlSettings | undefined {
  const engine = databaseIn(props)?.engine;
  if ((engine !== "MySQL" && engine !== "MariaDB") || props.start === false) return undefined;
  const words = textsOf(props.command);
  const set = optionsOf(words);
  return {
    engine: engine === "MariaDB" ? Engine.MariaDB : Engine.MySQL,
    version: /^\d+\.\d+$/.exec(versionOf(textOf(props.image) ?? "") ?? "")?.[0],
    platform: "docker",
    aurora: false,
    // A shell's command line and files of options are not seen from here.
    complete:
      !["defaults_file", "defaults_extra_file"].some((name) => set.has(name)) &&
      !/^(\S*\/)?(ba)?sh$/.test(words[0] ?? "") &&
      !placedFiles(props).some((path) => /\.cnf$|^\/etc\/my(sql)?\b/.test(path)),
    value: (name) => set.get(name),
    names: () => [...set.keys()],
    at: () => "command",
  };
}

/** `--name=value`, `--name value`, `--name` (on) and `--skip-name` (off); a dash in a name is an underscore. */
function optionsOf(words: readonly string[]): Map<string, string> {
  const set = new Map<string, string>();
  words.forEach((word, place) => {
    const [, written, value] = /^--(?:loose[-_])?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (written === undefined) return;
    const name = written.replaceAll("-", "_");
    const negated = /^(?:skip|disable)_(.+)$/.exec(name)?.[1];
    const next = words[place + 1];
    const given = value ?? (next === undefined || next.startsWith("-") ? "ON" : next);
    if (negated === undefined) set.set(name.replace(/^enable_/, ""), given.trim());
    else set.set(negated, "OFF");
  });
  return set;
}

/** What a setting's default and right values depend on. */
export type MysqlServer = Pick<MysqlSettings, "engine" | "version" | "platform" | "aurora" | "value">;

export interface MysqlSettingDescription
  extends Omit<Description<Record<never, never>>, "name" | "resources" | "parameters"> {
  /** With underscores. The policy is called `mysql-setting-<name>`. */
  setting: string;
  /** What it is where nobody sets it, in the engine or on the platform. */
  byDefault: string | ((server: MysqlServer) => string);
  allowed(value: string, server: MysqlServer): boolean;
  expected: string;
  fix: string;
  /** Whether a server has the setting and it means anything there. @default all */
  applies?(server: MysqlServer): boolean;
}

/** A policy on one setting, wherever it is declared. */
export function mysqlSettingPolicy(described: MysqlSettingDescription): ResourcePolicy {
  const { setting, byDefault, allowed, expected, fix, applies, ...rest } = described;
  return resourcePolicy({
    ...rest,
    name: `mysql-setting-${setting.replaceAll("_", "-")}`,
    resources: mysqlSettingsTypes,
    check: ({ type, props, report }) => {
      const settings = mysqlSettings(props, type);
      if (settings === undefined || applies?.(settings) === false) return;
      const value = settings.value(setting);
      if (value === undefined && !settings.complete) {
        // An Aurora instance follows its cluster, which is judged; a file of somebody's is not seen from here.
        if (settings.platform === "rds") return;
        throw new Undecided(`${setting} may be set in a file that is mounted`);
      }
      const usual = typeof byDefault === "string" ? byDefault : byDefault(settings);
      if (allowed(value ?? usual, settings)) return;
      const found = value === undefined ? `not set, which is ${usual}` : `= ${shownValue(value)}`;
      report({ at: settings.at(setting), found: `${setting} ${found}`, expected, fix });
    },
  });
}
