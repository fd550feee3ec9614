/** `npm run down`: removes all that `up` made. Data that is protected goes only when the stack is named once more. */
import { createInterface } from "node:readline/promises";
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { onHealed } from "./heal.ts";
import type { Deployment } from "./state.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("down", "Removes all that `up` made, its data included.")
  .option("--yes", "do not ask")
  .option("--delete-data <stack>", "remove protected data too; takes the name of the stack");

interface Options {
  stack: string;
  yes?: boolean;
  deleteData?: string;
}

/** Whether the user wants this; on a terminal by typing the stack's name, else by --yes. */
async function confirm({ stack, yes, deleteData }: Options): Promise<void> {
  if (yes || deleteData === stack) return;
  if (!process.stdin.isTTY) {
    throw new Error(`down removes stack ${stack} with its data: add --yes (without a terminal nobody can be asked)`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`This removes stack ${stack} with its data. Type ${stack} to go on: `);
  terminal.close();
  if (answer.trim() !== stack) throw new Error("nothing was removed");
}

function protectedNames(deployment: Deployment): string[] {
  return (deployment.resources ?? [])
    .filter((resource) => resource.protect)
    .map(({ outputs, urn }) => String(outputs?.name ?? urn.split("::").at(-1)));
}

await runVerb(command, async () => {
  const options = command.opts<Options>();
  const { stack, deleteData } = options;
  if (deleteData !== undefined && deleteData !== stack) {
    throw new Error(`--delete-data ${deleteData} does not name the stack that goes down: say --delete-data ${stack}`);
  }
  const toolchain = await prepare({ docker: true });
  let confirmed = false;
  return onHealed(toolchain, stack, async (deployment) => {
    if (deployment === undefined) throw new Error(`there is no stack ${stack}, so there is nothing to remove`);
    const data = protectedNames(deployment);
    if (data.length > 0 && deleteData === undefined) {
      throw new Error(
        `the data of stack ${stack} is protected: ${data.join(", ")}. To remove it for ever, say --delete-data ${stack}`,
      );
    }
    if (!confirmed) await confirm(options);
    confirmed = true;
    const steps = [
      ...(data.length > 0 ? [["state", "unprotect", "--all", "--yes", "--stack", stack]] : []),
      ["destroy", "--yes", "--skip-preview", "--stack", stack, ...command.args],
      // The stack's settings are the user's file, for the next `up`.
      ["stack", "rm", "--yes", "--preserve-config", stack],
    ];
    for (const step of steps) {
      const code = await pulumi(toolchain, step);
      if (code !== 0) return code;
    }
    return 0;
  });
});
