/** The tables of a policy on one setting of MySQL or MariaDB: the same good and bad values wherever it can be declared. */

import type { Props } from "../../../policies/read.ts";
import { mysqlSettingsTypes } from "../../../policies/resources/mysqlSettings.ts";
import type { Table } from "./table.ts";

interface MysqlSettingTable {
  setting: string;
  /** Values that pass. */
  good: [string, ...string[]];
  bad: [string, ...string[]];
  expected: string;
  fix: string;
  /** What is printed where it is not set; left out where the default passes. By type, where platforms differ. */
  unset?: string | Partial<Record<(typeof mysqlSettingsTypes)[number], string>>;
  /** @default mysql8.4, and mysql8.0 in a cluster */
  server?: "mariadb11.4" | "mysql5.7";
  /** More that passes. */
  alsoGood?: Partial<Record<(typeof mysqlSettingsTypes)[number], NonNullable<Table["alsoGood"]>>>;
}

type Write = (server: string | undefined, setting: string, value: string | undefined) => Props;

const group =
  (usual: string): Write =>
  (server, name, value) => ({
    family: server ?? usual,
    parameters: value === undefined ? [] : [{ name, value }],
  });

const writes: Record<(typeof mysqlSettingsTypes)[number], Write> = {
  "aws:rds/parameterGroup:ParameterGroup": group("mysql8.4"),
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": group("mysql8.0"),
  "docker:index/container:Container": (server, name, value) => ({
    image: (server ?? "mysql8.4").replace(/(\d)/, ":$1"),
    command: value === undefined ? [] : [`--${name.replaceAll("_", "-")}=${value}`],
  }),
};

export function mysqlSettingTables(one: MysqlSettingTable): Record<string, Table> {
  const { setting, good, bad, expected, fix, unset, server, alsoGood = {} } = one;
  return Object.fromEntries(
    mysqlSettingsTypes.map((type): [string, Table] => {
      const props = (value: string | undefined) => writes[type](server, setting, value);
      const isContainer = type === "docker:index/container:Container";
      const [first, ...others] = good;
      const failing: Table["bad"][number][] = bad.map((value) => ({
        what: `${setting} = ${value}`,
        props: props(value),
        at: isContainer ? "command" : "parameters[0].value",
        found: `${setting} = ${value}`,
        ...{ expected, fix },
      }));
      const usual = typeof unset === "string" ? unset : unset?.[type];
      const missing = { what: "where it is not set", props: props(undefined) };
      if (usual !== undefined)
        failing.push({
          ...missing,
          at: isContainer ? "command" : "parameters",
          found: `${setting} not set, which is ${usual}`,
          ...{ expected, fix },
        });
      return [
        type,
        {
          good: { props: props(first) },
          alsoGood: [
            ...others.map((value) => ({ what: `${setting} = ${value}`, props: props(value) })),
            ...(usual === undefined ? [missing] : []),
            ...(alsoGood[type] ?? []),
          ],
          bad: failing as Table["bad"],
          unknown: [isContainer ? "command" : "parameters"],
        },
      ];
    }),
  );
}
