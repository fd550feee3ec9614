/** The tables of a policy on one PostgreSQL setting: the same good and bad values wherever a setting can be declared. */

import type { Props } from "../../../policies/read.ts";
import { type SettingsPlatform, settingsTypes, settingsTypesOn } from "../../../policies/resources/postgresSettings.ts";
import type { Table } from "./table.ts";

type BadValue = string | { value: string; shown: string };

interface SettingTable {
  setting: string;
  /** Values that pass. */
  good: [string, ...string[]];
  /** Values that fail, each with how it is printed unless that is the value itself. */
  bad: [BadValue, ...BadValue[]];
  expected: string;
  fix: string;
  /** What is printed where it is not set; left out where the default passes. */
  unset?: string | Partial<Record<SettingsPlatform, string>>;
  /** Other settings that stand beside it. */
  also?: Record<string, string>;
  /** Where the setting has no effect without those others, so that anything passes. */
  moot?: readonly SettingsPlatform[];
  /** @default 17 */
  major?: number;
  /** @default all of them */
  on?: readonly SettingsPlatform[];
}

type Values = Record<string, string>;

interface Place {
  platform: SettingsPlatform;
  props(values: Values, major: number): Props;
  /** Where a setting stands that is the first of those that are set, or one that is not. */
  at(setting: string, isSet: boolean): string;
  unknown: string;
}

const group = (family: string): Place => ({
  platform: "rds",
  props: (values, major) => ({
    family: `${family}${major}`,
    parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
  }),
  at: (_name, isSet) => (isSet ? "parameters[0].value" : "parameters"),
  unknown: "parameters",
});

const places: Record<string, Place> = {
  "aws:rds/parameterGroup:ParameterGroup": group("postgres"),
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": group("aurora-postgresql"),
  "docker:index/container:Container": {
    platform: "docker",
    props: (values, major) => ({
      image: `postgres:${major}`,
      command: ["postgres", ...Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    }),
    at: () => "command",
    unknown: "command",
  },
  "pulumi-nodejs:dynamic/holdfast:configuration": {
    platform: "docker",
    props: (values) => ({ configuration: { postgresql: { parameters: values } } }),
    at: (name) => `configuration.postgresql.parameters.${name}`,
    unknown: "configuration",
  },
};

const printed = (setting: string, bad: BadValue) =>
  typeof bad === "string" ? `${setting} = ${bad === "" ? "''" : bad}` : `${setting} = ${bad.shown}`;

export function settingTables(table: SettingTable): Record<string, Table> {
  const types = table.on === undefined ? settingsTypes : settingsTypesOn(table.on);
  return Object.fromEntries(types.map((type) => [type, settingTable(table, places[type]!)]));
}

function settingTable(table: SettingTable, { platform, props, at, unknown }: Place): Table {
  const { setting, good, bad, expected, fix, also = {}, major = 17 } = table;
  const unset = typeof table.unset === "object" ? table.unset[platform] : table.unset;
  const written = (value?: string, others: Values = also) => ({
    what: value === undefined ? "where it is not set" : `${setting} = ${value}`,
    props: props({ ...(value !== undefined && { [setting]: value }), ...others }, major),
  });
  const values = bad.map((one) => (typeof one === "string" ? one : one.value));
  const failing = bad.map((one, i) => ({
    ...written(values[i]),
    ...{ at: at(setting, true), found: printed(setting, one), expected, fix },
  }));
  if (unset !== undefined)
    failing.push({
      ...written(),
      ...{ at: at(setting, false), found: `${setting} not set, which is ${unset}`, expected, fix },
    });
  const [first, ...others] = good;
  const moot = table.moot?.includes(platform) ? values.map((value) => written(value, {})) : [];
  return {
    good: { props: written(first).props },
    alsoGood: [
      ...others.map((value) => written(value)),
      ...(unset === undefined ? [written()] : []),
      ...moot.map((one) => ({ ...one, what: `${one.what}, which has no effect by itself` })),
    ],
    bad: failing as Table["bad"],
    unknown: [unknown],
  };
}
