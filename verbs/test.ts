/** `npm test`: the unit and the system tests; `unit` and `deep` choose among them. */
import { prepare } from "../toolchain/environment.ts";
import { command, runVerb } from "./verb.ts";
import { runTests } from "./vitest.ts";

const test = command("test", "Runs the tests. Other arguments are passed on to vitest.")
  .argument(
    "[kind]",
    "unit: the quick ones, without Docker; deep: the campaigns that repeat the system tests for hours",
  )
  .allowUnknownOption()
  .allowExcessArguments();

await runVerb(test, async () => {
  const [kind, ...rest] = test.args;
  if (kind === "unit") return runTests(["unit"], rest);
  try {
    await prepare({ docker: true });
  } catch (error) {
    process.stdout.write("0 passed, 1 failed\n");
    throw new Error(`the system tests cannot run: ${(error as Error).message}`);
  }
  if (kind === "deep") return runTests(["deep"], rest);
  return runTests(["unit", "access", "system"], test.args);
});
