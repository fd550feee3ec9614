/** What is legal to plan and unlikely to be meant, or larger than one server should be. */
import type { Prepared } from "./demand.ts";
import type { DockerFit, RdsFit } from "./fit.ts";
import { rowsPerPage, tuple } from "./heap.ts";

/** 2^32 − 1 pages. */
const mostPages = 2 ** 32 - 1;
/** TOAST_TUPLE_THRESHOLD. */
const toastedFrom = 2032;
const secondsOfMonth = (365.25 / 12) * 86_400;

const words = (rows: number) => rows.toLocaleString("en-US", { maximumFractionDigits: 0 });

export function warningsOf(plan: Prepared, docker: DockerFit, rds: RdsFit | null): string[] {
  const large = plan.tables.flatMap((table, i) => {
    const pages = plan.peaks[i]![plan.months]! / rowsPerPage(tuple(table).value, table.fillfactor).value;
    return [
      ...(pages > mostPages
        ? [`tables.${table.name} grows over 32 TB, the most that one table may have: partition it`]
        : []),
      ...(tuple(table).value > toastedFrom
        ? [
            `tables.${table.name}: PostgreSQL stores rows over 2 kB out of line (TOAST) where their columns allow it, which is not modelled: plan those values as a table of their own, rows of "2008B" and one index of "8B"`,
          ]
        : []),
    ];
  });
  return [
    ...large,
    ...insertsAgainstGrowth(plan),
    ...(plan.durability !== "async" && Object.keys(plan.instances).length < 2
      ? [`durability "${plan.durability}" needs a standby, and there is one instance`]
      : []),
    ...(docker.lacks.length > 0
      ? [
          `even the largest size lacks ${docker.lacks.join(", ")}: split the data, or take what is rarely used elsewhere`,
        ]
      : []),
    ...(rds === null ? ["no class of RDS with gp3 storage is large enough"] : []),
  ];
}

/** The rows that the load adds should be those by which the tables grow. */
function insertsAgainstGrowth({ tables, load }: Prepared): string[] {
  const added = (load.writes.inserts - load.writes.deletes) * secondsOfMonth;
  const grown = tables.reduce(
    (all, { rows, growth }) => all + ("rows" in growth ? growth.rows : (rows * growth.percent) / 100),
    0,
  );
  const [less, more] = [Math.min(added, grown), Math.max(added, grown)];
  if (load.writes.transactions === 0 || more <= 2 * Math.max(less, 0)) return [];
  return [
    `load.writes adds ${words(added)} rows a month and the tables grow by ${words(grown)}: one of the two is not what happens, or deletesPercent is missing`,
  ];
}
