/** The tables of a policy on one PostgreSQL setting: the same good and bad values wherever a setting can be declared. */
import { settingsTypes } from "../../../policies/postgresSettings.ts";
import type { Props } from "../../../policies/read.ts";
import type { Table } from "./table.ts";

interface SettingTable {
  setting: string;
  /** Values that pass. */
  good: [string, ...string[]];
  /** Values that fail, each with how it is printed unless that is the value itself. */
  bad: [string, ...string[]];
  expected: string;
  fix: string;
  /** What is printed where it is not set; left out where the default passes. */
  unset?: string;
  /** @default 17 */
  major?: number;
  /** @default all of them */
  types?: readonly string[];
}

const writes: Record<
  string,
  {
    props(setting: string, value: string | undefined, major: number): Props;
    at(setting: string): string;
    unset(setting: string): string;
    unknown: string;
  }
> = {
  "aws:rds/parameterGroup:ParameterGroup": {
    props: (name, value, major) => ({
      family: `postgres${major}`,
      parameters: value === undefined ? [] : [{ name, value }],
    }),
    at: () => "parameters[0].value",
    unset: () => "parameters",
    unknown: "parameters",
  },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    props: (name, value, major) => ({
      family: `aurora-postgresql${major}`,
      parameters: value === undefined ? [] : [{ name, value }],
    }),
    at: () => "parameters[0].value",
    unset: () => "parameters",
    unknown: "parameters",
  },
  "docker:index/container:Container": {
    props: (name, value, major) => ({
      image: `postgres:${major}`,
      command: ["postgres", ...(value === undefined ? [] : ["-c", `${name}=${value}`])],
    }),
    at: () => "command",
    unset: () => "command",
    unknown: "command",
  },
  "pulumi-nodejs:dynamic/holdfast:configuration": {
    props: (name, value) => ({
      configuration: { postgresql: { parameters: value === undefined ? {} : { [name]: value } } },
    }),
    at: (name) => `configuration.postgresql.parameters.${name}`,
    unset: (name) => `configuration.postgresql.parameters.${name}`,
    unknown: "configuration",
  },
};

export function settingTables({
  setting,
  good,
  bad,
  expected,
  fix,
  unset,
  major = 17,
  types = settingsTypes,
}: SettingTable): Record<string, Table> {
  return Object.fromEntries(
    types.map((type): [string, Table] => {
      const { props, at, unset: unsetAt, unknown } = writes[type]!;
      const [first, ...others] = good;
      const failing: Table["bad"][number][] = bad.map((value) => ({
        what: `${setting} = ${value}`,
        props: props(setting, value, major),
        at: at(setting),
        found: `${setting} = ${value === "" ? "''" : value}`,
        ...{ expected, fix },
      }));
      const missing = { what: "where it is not set", props: props(setting, undefined, major) };
      if (unset !== undefined)
        failing.push({
          ...missing,
          at: unsetAt(setting),
          found: `${setting} not set, which is ${unset}`,
          expected,
          fix,
        });
      return [
        type,
        {
          good: { props: props(setting, first, major) },
          alsoGood: [
            ...others.map((value) => ({ what: `${setting} = ${value}`, props: props(setting, value, major) })),
            ...(unset === undefined ? [missing] : []),
          ],
          bad: failing as Table["bad"],
          unknown: [unknown],
        },
      ];
    }),
  );
}
