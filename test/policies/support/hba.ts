/** The tables of a policy on rules of pg_hba.conf: the same rules wherever they can be declared. */

import type { Props } from "../../../policies/read.ts";
import { hbaTypes } from "../../../policies/resources/postgresHba.ts";
import type { Table } from "./table.ts";

interface HbaTable {
  /** Rules that pass, first the plainest. */
  good: [string[], ...string[][]];
  /** The last rule of each fails. */
  bad: [HbaBad, ...HbaBad[]];
  expected: string;
  fix: string;
}

interface HbaBad {
  lines: string[];
  found: string;
  /** Whether it takes all rules to see it, so that those which are added to others pass. */
  whole?: boolean;
}

const places: Record<string, { props(lines: string[]): Props; at(place: number): string; unknown: string }> = {
  "pulumi-nodejs:dynamic/holdfast:configuration": {
    props: (pg_hba) => ({ configuration: { postgresql: { parameters: {}, pg_hba } } }),
    at: (place) => `configuration.postgresql.pg_hba[${place}]`,
    unknown: "configuration",
  },
  "pulumi-nodejs:dynamic/holdfast:hbaRules": {
    props: (lines) => ({ owner: "app", lines }),
    at: (place) => `lines[${place}]`,
    unknown: "lines",
  },
  "docker:index/container:Container": {
    props: (lines) => ({
      image: "postgres:17",
      uploads: [{ file: "/etc/postgresql/pg_hba.conf", content: `${lines.join("\n")}\n` }],
    }),
    at: () => "uploads[0].content",
    unknown: "uploads",
  },
};

/** The same rules as a list in Patroni's configuration, which is not the only place that has some. */
const patroniFile = (lines: string[]) => ({
  image: "ghcr.io/zalando/spilo-17:4.0-p3",
  uploads: [{ file: "/etc/patroni.yml", content: ["pg_hba:", ...lines.map((line) => `  - '${line}'`)].join("\n") }],
});

export function hbaTables({ good, bad, expected, fix }: HbaTable): Record<string, Table> {
  return Object.fromEntries(
    hbaTypes.map((type): [string, Table] => {
      const { props, at, unknown } = places[type]!;
      const partial = type.endsWith("hbaRules");
      const [first, ...others] = good;
      const what = (lines: string[]) => lines.join(" | ");
      const failing = bad
        .filter(({ whole }) => !(whole && partial))
        .map(({ lines, found }) => ({
          what: what(lines),
          props: props(lines),
          ...{ at: at(lines.length - 1), found: `line ${lines.length}: ${found}`, expected, fix },
        }));
      const written = bad
        .filter(({ whole }) => !whole && type === "docker:index/container:Container")
        .map(({ lines, found }) => ({
          what: `in Patroni's file: ${what(lines)}`,
          props: patroniFile(lines),
          ...{ at: "uploads[0].content", found: `line ${lines.length + 1}: ${found}`, expected, fix },
        }));
      return [
        type,
        {
          good: { props: props(first) },
          alsoGood: [
            ...[...others, ["# host all all 0.0.0.0/0 trust", "", "include other.conf"]],
            ...bad.filter(({ whole }) => whole && partial).map(({ lines }) => lines),
          ].map((lines) => ({ what: what(lines), props: props(lines) })),
          bad: [...failing, ...written] as unknown as Table["bad"],
          unknown: [unknown],
        },
      ];
    }),
  );
}
