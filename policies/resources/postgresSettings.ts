/**
 * PostgreSQL's settings wherever a program declares them: in RDS's and Aurora's parameter groups, on the command line of a container, in
 * the configuration that Holdfast gives Patroni. A policy on one of them is a few lines, because all that is here.
 */
import { databaseOf, versionOf } from "../../components/standards/databaseImages.ts";
import type { Finding } from "../finding.ts";
import { type Description, type ResourcePolicy, resourcePolicy } from "../policy.ts";
import { entriesOf, numberOf, once, type Props, textOf, textsOf } from "../read.ts";
import { Undecided } from "../undecided.ts";
import { holdfastService, placedFiles } from "./databaseContainers.ts";
import { shownValue } from "./settingBounds.ts";

const instanceGroup = "aws:rds/parameterGroup:ParameterGroup";
const clusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const container = "docker:index/container:Container";
const patroni = "pulumi-nodejs:dynamic/holdfast:configuration";

/** The types whose settings `postgresSettings` reads. */
export const settingsTypes = [instanceGroup, clusterGroup, container, patroni] as const;

/** `rds` is Aurora as well. */
export type SettingsPlatform = "rds" | "docker";

/** Of `settingsTypes`, those of some platforms. */
export const settingsTypesOn = (platforms: readonly SettingsPlatform[]) =>
  settingsTypes.filter((type) => platforms.includes(type === container || type === patroni ? "docker" : "rds"));

export interface PostgresSettings {
  platform: SettingsPlatform;
  /** PostgreSQL's major version, where it is declared here. */
  major: number | undefined;
  /** Whether what is not set here has its default; otherwise another place may set it. */
  complete: boolean;
  /** As written, trimmed; undefined when not set. */
  value(name: string): string | undefined;
  /** Those that are set. */
  names(): string[];
  /** Where it is, or where it would be set. */
  at(name: string): string;
}

/** The settings that a resource declares; undefined when it is no PostgreSQL. */
export const postgresSettings = once((props, type): PostgresSettings | undefined => {
  if (type === container) return ofContainer(props);
  if (type === patroni) return ofPatroni(props);
  return ofGroup(type, props);
});

function ofGroup(type: string, props: Props): PostgresSettings | undefined {
  const family = /^(aurora-postgresql|postgres)(\d+)/.exec(textOf(props.family) ?? "");
  if (family === null) return undefined;
  // The last of two wins.
  const set = new Map(entriesOf(props.parameters).map(({ place, entry }) => [entry.name, { place, entry }]));
  return {
    platform: "rds",
    major: Number(family[2]),
    // An Aurora instance's group only adds to its cluster's.
    complete: !(type === instanceGroup && family[1] === "aurora-postgresql"),
    value: (name) => written(set.get(name)?.entry.value),
    names: () => [...set.keys()].filter((name) => typeof name === "string"),
    at: (name) => (set.has(name) ? `parameters[${set.get(name)!.place}].value` : "parameters"),
  };
}

function ofContainer(props: Props): PostgresSettings | undefined {
  // Those of a Holdfast cluster are in its configuration.
  if (holdfastService(props) !== undefined) return undefined;
  const image = textOf(props.image) ?? "";
  const database = databaseOf(image);
  if (database?.engine !== "PostgreSQL" || database.byPatroni || props.start === false) return undefined;
  const set = new Map<string, string>();
  const words = textsOf(props.command);
  words.forEach((word, place) => {
    // `-c name=value`, `-cname=value` and `--name=value`; a dash in a name is an underscore.
    const option = word === "-c" ? words[place + 1] : /^(?:-c|--)(.+)$/s.exec(word)?.[1];
    const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(option ?? "") ?? [];
    if (name !== undefined) set.set(name.replaceAll("-", "_"), value!.trim());
  });
  return {
    platform: "docker",
    major: numberOf(versionOf(image)?.split(".")[0]),
    complete: !set.has("config_file") && !placedFiles(props).some((path) => path.endsWith(".conf")),
    value: (name) => set.get(name),
    names: () => [...set.keys()],
    at: () => "command",
  };
}

function ofPatroni(props: Props): PostgresSettings | undefined {
  const postgresql = (props.configuration as Props | undefined)?.postgresql as Props | undefined;
  const parameters = postgresql?.parameters as Props | undefined;
  if (typeof parameters !== "object" || parameters === null) return undefined;
  return {
    platform: "docker",
    major: undefined,
    complete: true,
    value: (name) => written(parameters[name]),
    names: () => Object.keys(parameters),
    at: (name) => `configuration.postgresql.parameters.${name}`,
  };
}

function written(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** PostgreSQL's ways to write yes and no; undefined for anything else. */
export function switchOf(value: string): boolean | undefined {
  const text = value.toLowerCase();
  if (["on", "true", "yes", "1"].includes(text)) return true;
  return ["off", "false", "no", "0"].includes(text) ? false : undefined;
}

export interface SettingDescription
  extends Omit<Description<Record<never, never>>, "name" | "resources" | "parameters"> {
  /** As PostgreSQL writes it. The policy is called `postgresql-setting-<name>`, unless a second one is about the same setting. */
  setting: string;
  name?: string;
  /** What it is where nobody sets it, by PostgreSQL or by the platform. Source: pg_settings.boot_val, AWS's default groups. */
  byDefault:
    | string
    | Partial<Record<SettingsPlatform, string>>
    | ((platform: SettingsPlatform, major: number | undefined) => string);
  /** Whether a value is right. `major` is undefined where the version is not declared. */
  allowed(value: string, major: number | undefined): boolean;
  expected: string;
  fix: string;
  /** Whether the setting has any effect, by the others. @default always */
  when?(settings: PostgresSettings): boolean;
  /** Where the setting can be set at all. @default everywhere */
  on?: readonly SettingsPlatform[];
  /** The majors that have the setting, the last one included. @default all */
  majors?: { from?: number; to?: number };
}

/** A policy on one setting, wherever it is declared. */
export function settingPolicy(described: SettingDescription): ResourcePolicy {
  const { setting, name, byDefault, allowed, expected, fix, when, on, majors, ...rest } = described;
  return resourcePolicy({
    ...rest,
    name: name ?? `postgresql-setting-${setting.replaceAll(/[._]/g, "-")}`,
    resources: on === undefined ? settingsTypes : settingsTypesOn(on),
    check: ({ type, props, report }) => {
      const settings = postgresSettings(props, type);
      if (settings === undefined || when?.(settings) === false) return;
      const { major, platform } = settings;
      if (major !== undefined && (major < (majors?.from ?? 0) || major > (majors?.to ?? 99))) return;
      const value = settings.value(setting);
      if (value === undefined && !settings.complete) {
        // An Aurora instance follows its cluster, which is judged; a file of somebody's is not seen from here.
        if (platform === "rds") return;
        throw new Undecided(`${setting} may be set in a file that is mounted`);
      }
      const usual = usualOf(byDefault, platform, major);
      if (allowed(value ?? usual, major)) return;
      const found =
        value === undefined ? `not set, which is ${usual === "" ? "empty" : usual}` : `= ${shownValue(value)}`;
      const finding: Finding = { at: settings.at(setting), found: `${setting} ${found}`, expected, fix };
      report(finding);
    },
  });
}

function usualOf(
  byDefault: SettingDescription["byDefault"],
  platform: SettingsPlatform,
  major: number | undefined,
): string {
  if (typeof byDefault === "string") return byDefault;
  return typeof byDefault === "function" ? byDefault(platform, major) : (byDefault[platform] ?? "");
}
