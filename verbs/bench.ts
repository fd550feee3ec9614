/** `npm run bench`: what users wait for, as ratios against a peer in the same run. Gates nothing. */
import { ensureDocker } from "../toolchain/docker.ts";
import { command, runVerb } from "./verb.ts";

const bench = command("bench", "Times what users wait for against the same done by hand, in one run.")
  .option("--runs <n>", "counted runs of each", "5")
  .option("--write", "write the table into docs/speed.md");

await runVerb(bench, async () => {
  const { runs, write } = bench.opts<{ runs: string; write?: boolean }>();
  if (!/^[1-9]\d?$/.test(runs)) throw new Error(`--runs: found ${JSON.stringify(runs)}; allowed: 1 to 99`);
  await ensureDocker();
  const { benchUp } = await import("../test/bench/up.ts");
  await benchUp(Number(runs), write === true);
  return 0;
});
