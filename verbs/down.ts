/** `npm run down`: removes all that `up` made. */
import { createInterface } from "node:readline/promises";
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("down", "Removes all that `up` made, the data included.").option("--yes", "do not ask");

await runVerb(command, async () => {
  const { stack, yes } = command.opts<{ stack: string; yes?: boolean }>();
  if (!yes) {
    if (!process.stdin.isTTY)
      throw new Error("down removes the stack with its data: say --yes (nobody is there to ask)");
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(`Remove stack ${stack} with its data? Type its name: `);
    terminal.close();
    if (answer !== stack) throw new Error("nothing was removed");
  }
  const toolchain = await prepare({ docker: true });
  return pulumi(toolchain, ["destroy", "--yes", "--skip-preview", "--remove", "--stack", stack, ...command.args]);
});
