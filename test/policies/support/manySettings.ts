/** The tables of a policy on several settings of PostgreSQL together, wherever they can be declared. */

import type { Props } from "../../../policies/read.ts";
import { settingsTypes } from "../../../policies/resources/postgresSettings.ts";
import type { Table } from "./table.ts";

type Settings = Readonly<Record<string, string>>;

interface ManySettings {
  good: Settings;
  alsoGood?: { what: string; set: Settings; types?: readonly string[] }[];
  /** `at` is the name of a setting. */
  bad: [Bad, ...Bad[]];
  /** @default all of them */
  types?: readonly string[];
}

interface Bad {
  what: string;
  set: Settings;
  at: string;
  found: string;
  expected: string;
  fix: string;
  types?: readonly string[];
}

const group = (family: string) => ({
  props: (set: Settings): Props => ({
    family,
    parameters: Object.entries(set).map(([name, value]) => ({ name, value })),
  }),
  at: (name: string, set: Settings) => `parameters[${Object.keys(set).indexOf(name)}].value`,
  unknown: "parameters",
});

const writes: Record<
  string,
  { props(set: Settings): Props; at(name: string, set: Settings): string; unknown: string }
> = {
  "aws:rds/parameterGroup:ParameterGroup": group("postgres17"),
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": group("aurora-postgresql17"),
  "docker:index/container:Container": {
    props: (set) => ({
      image: "postgres:17",
      command: ["postgres", ...Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    }),
    at: () => "command",
    unknown: "command",
  },
  "pulumi-nodejs:dynamic/holdfast:configuration": {
    props: (set) => ({ configuration: { postgresql: { parameters: set } } }),
    at: (name) => `configuration.postgresql.parameters.${name}`,
    unknown: "configuration",
  },
};

export function manySettingsTables({
  good,
  alsoGood = [],
  bad,
  types = settingsTypes,
}: ManySettings): Record<string, Table> {
  return Object.fromEntries(
    types.map((type): [string, Table] => {
      const { props, at, unknown } = writes[type]!;
      const here = <One extends { types?: readonly string[] }>(all: readonly One[]) =>
        all.filter((one) => one.types?.includes(type) ?? true);
      return [
        type,
        {
          good: { props: props(good) },
          alsoGood: here(alsoGood).map(({ what, set }) => ({ what, props: props(set) })),
          bad: here(bad).map(({ what, set, at: name, found, expected, fix }) => ({
            ...{ what, props: props(set), at: at(name, set), found, expected, fix },
          })) as Table["bad"],
          unknown: [unknown],
        },
      ];
    }),
  );
}
