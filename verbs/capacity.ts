/** `npm run capacity`: what a plan of tables, rates and availability needs, how long it lasts, and the size that fits. */
import { readFile } from "node:fs/promises";
import { text as textOf } from "node:stream/consumers";
import { InvalidArguments } from "../components/core/problems.ts";
import { capacity } from "../components/standards/capacity/index.ts";
import { capacityText } from "./capacityReport.ts";
import { command, runVerb } from "./verb.ts";

const verb = command(
  "capacity",
  "Works out disk, memory, IOPS, connections, log and backups of a plan (docs/capacity.md).",
)
  .requiredOption("--file <path>", "the plan, a JSON file; - reads standard input")
  .option("--json", "print the report for programs");

async function read(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await (file === "-" ? textOf(process.stdin) : readFile(file, "utf8"));
  } catch (error) {
    throw new Error(
      `--file: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}): give the path of a plan`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`--file: ${file} is not JSON: ${(error as Error).message}`);
  }
}

await runVerb(
  verb,
  async () => {
    const { file, json } = verb.opts<{ file: string; json?: boolean }>();
    const found = capacity(await read(file));
    if ("problems" in found) throw new InvalidArguments("plan", file, found.problems);
    process.stdout.write(json ? `${JSON.stringify(found.report, null, 2)}\n` : capacityText(found.report));
    return 0;
  },
  2,
);
