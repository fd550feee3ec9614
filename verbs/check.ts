/** `npm run check`: types, lint and format, unit tests; all three run, so that one round shows all there is to mend. */
import { join } from "node:path";
import { root } from "../toolchain/places.ts";
import { runInForeground } from "./foreground.ts";
import { command, runVerb } from "./verb.ts";
import { runTests } from "./vitest.ts";

const check = command("check", "Checks types, lint and format, and runs the unit tests.");

const program = (path: string, args: string[]) => () =>
  runInForeground(process.execPath, [join(root, "node_modules", path), ...args]);

const checks = {
  types: program("typescript/bin/tsc", ["-p", "."]),
  "lint and format": program("@biomejs/biome/bin/biome", ["ci"]),
  "unit tests": () => runTests(["unit"], []),
};

await runVerb(check, async () => {
  const failed: string[] = [];
  for (const [name, run] of Object.entries(checks)) {
    process.stderr.write(`holdfast: checking ${name}\n`);
    if ((await run()) !== 0) failed.push(name);
  }
  process.stderr.write(failed.length === 0 ? "holdfast: all is well\n" : `holdfast: failed: ${failed.join("; ")}\n`);
  return failed.length === 0 ? 0 : 1;
});
