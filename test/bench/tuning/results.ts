/** What a run leaves: under which conditions, and every measurement as it was. Kept as JSON, from which the report is made. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { type Spread, spread } from "./figures.ts";
import type { Settings, Tool } from "./peers.ts";

export interface Conditions {
  began: string;
  /** Of the machine. */
  cores: number;
  gigabytes: number;
  kernel: string;
  postgresql: string;
  timescaledbTune: string;
  rounds: number;
  /** `--seconds` */
  seconds: number;
  /** `--scale`, percent of the usual size */
  scale: number;
  /** MB, by database. */
  databases: Record<string, number>;
  /** How often one client could commit in a second, by disk. */
  commits: Record<string, number>;
  /** By workload, then by tool. */
  settings: Record<string, Record<string, Settings>>;
}

export interface Measurement {
  workload: string;
  tool: Tool;
  round: number;
  figures: Record<string, number>;
}

export interface Results {
  conditions: Conditions;
  measurements: Measurement[];
}

/** Whole or as it was: an interrupted write leaves the file before it. */
export function writeResults(file: string, results: Results): void {
  writeFileSync(`${file}.unfinished`, `${JSON.stringify(results, undefined, 2)}\n`);
  renameSync(`${file}.unfinished`, file);
}

export function readResults(file: string): Results {
  if (!existsSync(file))
    throw new Error(`--report-only: found no ${file}; run \`npm run bench:tuning\` first, or give its folder by --out`);
  return JSON.parse(readFileSync(file, "utf8")) as Results;
}

/** The rounds of one figure; nothing where it was not measured. */
export function spreadOf({ measurements }: Results, workload: string, tool: Tool, figure: string): Spread | undefined {
  const values = measurements
    .filter((one) => one.workload === workload && one.tool === tool)
    .flatMap(({ figures }) => figures[figure] ?? []);
  return values.length === 0 ? undefined : spread(values);
}
