/**
 * How long a user waits for `up` on a warm machine, against the same containers started by hand, in turn and in one run; besides,
 * what a second `up` costs and how soon the program registers its first resource. Prints a table and gates nothing.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { docker, root, run, Stack } from "../system/support/stack.ts";
import { byHand } from "./byHand.ts";

interface Figure {
  name: string;
  seconds: number[];
}

/** @param runs counted runs of each, after one that warms up @param write whether docs/speed.md gets the table */
export async function benchUp(runs: number, write: boolean): Promise<void> {
  const stack = new Stack("bench", 28432);
  const figures = {
    up: { name: "`up`, nothing to roles made and standbys streaming", seconds: [] as number[] },
    engine: { name: "of it, the engine's own update", seconds: [] as number[] },
    hand: { name: "the same containers by hand, without roles", seconds: [] as number[] },
    second: { name: "second `up`, no changes", seconds: [] as number[] },
    first: { name: "program start to first resource registered", seconds: [] as number[] },
  };
  try {
    for (let i = 0; i <= runs; i++) {
      process.stderr.write(i === 0 ? "warming up\n" : `run ${i} of ${runs}\n`);
      const counted = (figure: Figure, seconds: number) => i > 0 && figure.seconds.push(seconds);
      const up = await timed(() => stack.mustUp());
      counted(figures.up, up.seconds);
      counted(figures.engine, engineSeconds(up.value.all));
      const { code, report } = await stack.status();
      if (code !== 0) throw new Error(`after up: ${JSON.stringify(report)}`);
      const second = await timed(() => stack.mustUp());
      if (
        !/unchanged/.test(second.value.all) ||
        / created| updated| replaced/.test(second.value.all.split("Resources:")[1] ?? "")
      )
        throw new Error(`the second up changed something:\n${second.value.all}`);
      counted(figures.second, second.seconds);
      counted(figures.first, await firstResource(stack));
      const image = await docker("inspect", "--format", "{{.Image}}", stack.container("a"));
      // The image goes with its last container unless a name keeps it.
      await docker("tag", image, "holdfast-bench:kept");
      await stack.down();
      const hand = await byHand("holdfast-bench:kept");
      counted(figures.hand, hand.seconds);
      await hand.remove();
    }
  } finally {
    await stack.down();
  }
  const table = render(Object.values(figures), figures.up.seconds, figures.hand.seconds);
  process.stdout.write(`${table}\n`);
  if (write) writeInto(join(root, "docs/speed.md"), table);
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

/** Pulumi's "Duration: 1m2s". */
function engineSeconds(output: string): number {
  const [, minutes, seconds] = /^Duration: (?:(\d+)m)?(\d+)s/m.exec(output) ?? [];
  return Number(minutes ?? 0) * 60 + Number(seconds);
}

/** From the program's process start to its first component, told by the engine's own log of a preview. */
async function firstResource(stack: Stack): Promise<number> {
  const events = join(root, ".holdfast", "bench-events.json");
  rmSync(events, { force: true });
  await run(process.execPath, [join(root, "test/bench/firstResource.ts"), stack.name, events]);
  if (!existsSync(events)) throw new Error("no event log was written");
  const { seconds } = JSON.parse(readFileSync(events, "utf8")) as { seconds: number };
  rmSync(events);
  return seconds;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

function render(figures: Figure[], up: number[], hand: number[]): string {
  const two = (n: number) => n.toFixed(1);
  const rows = figures.map(
    ({ name, seconds }) =>
      `| ${name} | ${two(Math.min(...seconds))} | ${two(median(seconds))} | ${two(Math.max(...seconds))} |`,
  );
  const ratios = up.map((seconds, i) => seconds / hand[i]!);
  return [
    "| seconds | min | median | max |",
    "|---|---|---|---|",
    ...rows,
    `| ratio \`up\` / by hand, pair by pair | ${two(Math.min(...ratios))} | ${two(median(ratios))} | ${two(Math.max(...ratios))} |`,
    "",
    `${up.length} runs of each in turn, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB.`,
  ].join("\n");
}

/** Replaces what stands between the two markers. */
function writeInto(file: string, table: string): void {
  const text = readFileSync(file, "utf8");
  const [start, end] = ["<!-- bench:up -->", "<!-- /bench:up -->"];
  writeFileSync(file, text.replace(new RegExp(`${start}[\\s\\S]*${end}`), `${start}\n${table}\n${end}`));
}
