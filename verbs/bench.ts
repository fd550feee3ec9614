/** `npm run bench`: what users wait for, and what tuning gains, against peers in the same run. Gates nothing. */
import { join } from "node:path";
import { Argument } from "commander";
import { ensureDocker } from "../toolchain/docker.ts";
import { root } from "../toolchain/places.ts";
import { command, runVerb } from "./verb.ts";

const bench = command(
  "bench",
  "Times what users wait for, in one run: `up` against the same by hand, the roles by their number, the policy packs, or what tuning gains.",
)
  .addArgument(new Argument("[what]", "what to time").choices(["up", "roles", "policies", "tuning"]).default("up"))
  .option("--runs <n>", "counted runs of each, of `up` and `policies`", "5")
  .option("--write", "write the table of `up` into docs/speed.md")
  .option("--rounds <n>", "rounds of each tool, of `tuning`", "5")
  .option("--seconds <n>", "length of `tuning`'s measurements; its workloads take a part of it each", "30")
  .option("--only <workload,…>", "some of `tuning`'s workloads")
  .option("--no-slow", "leave the slow disk out of `tuning`; it takes root and control groups of version 1")
  .option("--out <folder>", "where `tuning` writes its page, plot and figures", join(root, "docs"))
  .option("--scale <percent>", "size of `tuning`'s data, to try it", "100")
  .option("--report-only", "make `tuning`'s page and plot again from the figures of the last run");

interface Options {
  runs: string;
  write?: boolean;
  rounds: string;
  seconds: string;
  only?: string;
  slow: boolean;
  out: string;
  scale: string;
  reportOnly?: boolean;
}

/** A whole number from 1 on. */
function count(option: "runs" | "rounds" | "seconds" | "scale", most: number): number {
  const text = bench.opts<Options>()[option];
  const number = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most) throw new Error(`--${option}: found ${JSON.stringify(text)}; allowed: 1 to ${most}`);
  return number;
}

await runVerb(bench, async () => {
  const { write, only, slow, out, reportOnly } = bench.opts<Options>();
  const runs = count("runs", 99);
  const sizes = { rounds: count("rounds", 99), seconds: count("seconds", 86_400), scale: count("scale", 100) };
  if (bench.args[0] === "policies") {
    const { benchPolicies } = await import("../test/bench/policies.ts");
    await benchPolicies(runs, 5000);
    return 0;
  }
  if (reportOnly !== true) await ensureDocker();
  if (bench.args[0] === "roles") {
    const { benchRoles } = await import("../test/bench/roles.ts");
    await benchRoles();
  } else if (bench.args[0] === "tuning") {
    const { benchTuning } = await import("../test/bench/tuning.ts");
    await benchTuning({ ...sizes, only: only?.split(","), slow, out, reportOnly: reportOnly === true });
  } else {
    const { benchUp } = await import("../test/bench/up.ts");
    await benchUp(runs, write === true);
  }
  return 0;
});
