/** docs/tuning-bench.md from the results: every figure and every judgement in it is computed. */
import { type Figure, figureOf, figures, noiseRule, ratioToBest, type Spread, verdict } from "./figures.ts";
import { limits, ours, type Settings, type Tool, tools } from "./peers.ts";
import { type Results, spreadOf } from "./results.ts";
import { slowDiskRate } from "./slowDisk.ts";
import { analyticSet, lengthOf, type Workload, workloads } from "./workloads.ts";

const others = tools.filter((tool) => tool !== ours);

interface Row {
  figure: Figure;
  name: string;
  spreads: Record<Tool, Spread>;
}

const number = (value: number, digits: number) =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The figures of a workload that every tool has. */
function rowsOf(results: Results, { key }: Workload): Row[] {
  return [...Object.keys(figures), ...Object.keys(analyticSet)].flatMap((name): Row[] => {
    const found = tools.map((tool) => [tool, spreadOf(results, key, tool, name)] as const);
    if (found.some(([, one]) => one === undefined)) return [];
    return [{ figure: figureOf(name), name, spreads: Object.fromEntries(found) as Record<Tool, Spread> }];
  });
}

const othersOf = ({ spreads }: Row) => others.map((tool) => spreads[tool]);
const judgement = (row: Row) =>
  row.figure.judged ? verdict(row.spreads[ours], othersOf(row), row.figure.better) : undefined;

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");

function cells(row: Row): string[] {
  const { figure, spreads } = row;
  const shown = ({ median, least, most }: Spread) =>
    `**${number(median, figure.digits)}** (${number(least, figure.digits)}–${number(most, figure.digits)})`;
  const ratio = number(ratioToBest(spreads[ours], othersOf(row), figure.better), 2);
  return [`${figure.title}, ${figure.unit}`, ...tools.map((tool) => shown(spreads[tool])), ratio, judgement(row) ?? ""];
}

function summary(all: readonly (readonly [Workload, Row[]])[]): string {
  const lines = all.map(([workload, rows]) => {
    const named = (wanted: string) => rows.filter((row) => judgement(row) === wanted).map(({ figure }) => figure.title);
    const [ahead, behind] = [named("ahead"), named("behind")];
    const said = [
      ...(ahead.length > 0 ? [`ahead of all in ${ahead.join(", ")}`] : []),
      ...(behind.length > 0 ? [`behind at least one in ${behind.join(", ")}`] : []),
    ];
    const few = rows.some((row) => judgement(row) === "too few rounds");
    return `- ${workload.title}: ${few ? "too few rounds to say" : said.join("; ") || "nothing beyond noise"}.`;
  });
  const wal = all.flatMap(([{ title }, rows]) => {
    const row = rows.find(({ name }) => name === "walPerTransaction");
    if (row === undefined) return [];
    const part = (tool: Tool) => number(row.spreads[ours].median / row.spreads[tool].median, 2);
    return [`- ${title}: ${others.map((tool) => `${part(tool)} of ${tool}`).join(", ")}.`];
  });
  return [
    `## Where ${ours} stands\n\n${noiseRule}\n\n${lines.join("\n")}`,
    ...(wal.length > 0 ? [`WAL per transaction, ${ours}'s part of another's:\n\n${wal.join("\n")}`] : []),
  ].join("\n\n");
}

/** The answers, once for all the workloads that have the same. */
function answers({ conditions }: Results, measured: readonly Workload[]): string {
  const groups = new Map<string, { titles: string[]; settings: Record<string, Settings> }>();
  for (const { key, title } of measured) {
    const settings = conditions.settings[key]!;
    const group = groups.get(JSON.stringify(settings)) ?? { titles: [], settings };
    group.titles.push(title);
    groups.set(JSON.stringify(settings), group);
  }
  return [...groups.values()]
    .map(({ titles, settings }) => {
      const names = [...new Set(tools.flatMap((tool) => Object.keys(settings[tool]!)))].sort();
      const rows = names.map((name) => [`\`${name}\``, ...tools.map((tool) => settings[tool]![name] ?? "")]);
      return `### ${titles.join("; ")}\n\n${table(["", ...tools], rows)}`;
    })
    .join("\n\n");
}

/** @param file the names of the results and the plot, which lie beside it */
export function report(results: Results, file: { results: string; plot: string }): string {
  const { conditions } = results;
  const all = workloads
    .map((workload) => [workload, rowsOf(results, workload)] as const)
    .filter(([, rows]) => rows.length > 0);
  const measured = all.map(([workload]) => workload);
  const head = ["", ...tools, `${ours} to the best of the others`, ""];
  const sections = all.map(([workload, rows]) => `### ${workload.title}\n\n${table(head, rows.map(cells))}`);
  const sizes = Object.entries(conditions.databases).map(([name, megabytes]) => `${name} ${number(megabytes, 0)} MB`);
  const lengths = measured
    .filter(({ pgbench }) => pgbench !== undefined)
    .map((workload) => `${workload.title} ${lengthOf(workload, conditions.seconds)} s`);
  const commits = Object.entries(conditions.commits).map(
    ([disk, perSecond]) => `${number(perSecond, 0)} times a second on the ${disk} disk`,
  );
  return `# What tuning gains

\`npm run bench:tuning\` makes this page, the plot and [the figures of every measurement](${file.results}); nothing in it is written by hand.

![work done, latency and log of each tool, relative to PostgreSQL's defaults](${file.plot})

${summary(all)}

## Figures

Median (least–most) of the rounds. The ratio is of the medians and above 1 where ${ours} is better, whichever way the figure goes. WAL in MB/s is not
judged: who does more transactions writes more of it.

${sections.join("\n\n")}

## How it was measured

- PostgreSQL ${conditions.postgresql} in a container of ${limits.memory} and ${limits.cpus} CPUs, clients (pgbench, over the socket, prepared statements, 16 clients where nothing else is
  said) in the same container; on ${conditions.cores} cores and ${number(conditions.gigabytes, 0)} GB, Linux ${conditions.kernel}, from ${conditions.began}. ${conditions.rounds} round${conditions.rounds === 1 ? "" : "s"}${conditions.scale === 100 ? "" : `, data of ${conditions.scale} % of the usual size`}.
- Durability is the same for all and asked of the server before each measurement: fsync, full_page_writes and synchronous_commit are on; data have checksums.
- The tools: PostgreSQL's defaults; pgtune by its published formulas of July 2026; timescaledb-tune ${conditions.timescaledbTune}, the program, without what only its
  extension understands; ${ours}. pgtune and ${ours} are told the same workload and size of the data, timescaledb-tune asks for neither. With 120 connections all are told
  150, which is then the one setting that the defaults get. The image has no JIT.
- Data are loaded once: ${sizes.join(", ")}. Before each measurement the server is restarted on them with one tool's settings; the index and the first GB of the
  table are read into the page cache, 1 GB of log segments is made ready, a warm-up of 2 s cleans the small tables; then CHECKPOINT. The order of the tools moves on by one in each round,
  so that growth and bloat fall on all alike.
- Measured for: ${lengths.join(", ")}. Latency is of each transaction (select-only: of a tenth of them).
- **WAL depends on this length.** Right after the CHECKPOINT the first change of each page writes the whole page, so that a short run shows mostly those pages, and
  no tool's time between checkpoints; a longer one (\`--seconds\`) shows what they cost over a day.
- The analytic set runs after ANALYZE with the tool's own settings, query by query in one session.
- One client could commit ${commits.join(", ")}. The slow disk is a loop device held to ${number(slowDiskRate.bytes / 1024 ** 2, 0)} MB/s and ${number(slowDiskRate.operations, 0)} operations a second, for reads and for
  writes each, in one queue; it is held so only while it is measured, not while a server starts, warms up or stops.

## What the tools answered

${answers(results, measured)}
`;
}
