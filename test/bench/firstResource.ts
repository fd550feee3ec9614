/**
 * Runs the stack's program in a preview with a clock: from the start of its process to the first resource that it registers. The
 * program is wrapped, not changed: a module that is loaded before it notes the time when the first component's constructor ends.
 */
import { writeFileSync } from "node:fs";
import { run } from "../system/support/stack.ts";

const [stack, out] = process.argv.slice(2) as [string, string];
const { prepare } = await import("../../toolchain/environment.ts");
const { pulumi, env } = await prepare({ docker: true });
const hook = new URL("./clock.js", import.meta.url).pathname;
const result = await run(pulumi, ["preview", "--stack", stack], {
  env: { ...env, NODE_OPTIONS: `--import ${hook}`, HOLDFAST_CLOCK: out },
});
if (result.code !== 0) writeFileSync(out, JSON.stringify({ error: result.all }));
