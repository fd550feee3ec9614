/** `npm run bench`: what users wait for, as ratios against a peer in the same run. Gates nothing. */
import { Argument } from "commander";
import { ensureDocker } from "../toolchain/docker.ts";
import { command, runVerb } from "./verb.ts";

const bench = command(
  "bench",
  "Times what users wait for, in one run: `up` against the same by hand, or the roles by their number.",
)
  .addArgument(new Argument("[what]", "what to time").choices(["up", "roles"]).default("up"))
  .option("--runs <n>", "counted runs of each, of `up`", "5")
  .option("--write", "write the table of `up` into docs/speed.md");

await runVerb(bench, async () => {
  const { runs, write } = bench.opts<{ runs: string; write?: boolean }>();
  if (!/^[1-9]\d?$/.test(runs)) throw new Error(`--runs: found ${JSON.stringify(runs)}; allowed: 1 to 99`);
  await ensureDocker();
  if (bench.args[0] === "roles") {
    const { benchRoles } = await import("../test/bench/roles.ts");
    await benchRoles();
    return 0;
  }
  const { benchUp } = await import("../test/bench/up.ts");
  await benchUp(Number(runs), write === true);
  return 0;
});
