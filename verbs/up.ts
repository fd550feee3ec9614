/** `npm run up`: makes the stack what its program says. */
import { prepare } from "../toolchain/environment.ts";
import { pulumi, stackSurelyExists } from "./engine.ts";
import { printSummary } from "./summary.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("up", "Creates or updates the stack. Asks nothing.").option(
  "--refresh",
  "first look at what is really there, then bring back what is missing",
);

await runVerb(command, async () => {
  const { stack } = command.opts<{ stack: string; refresh?: boolean }>();
  const toolchain = await prepare({ docker: true });
  if (!stackSurelyExists(toolchain, stack)) {
    const created = await pulumi(toolchain, ["stack", "select", "--create", stack]);
    if (created !== 0) return created;
  }
  const code = await pulumi(toolchain, ["up", "--yes", "--skip-preview", "--stack", stack, ...command.args]);
  if (code === 0) await printSummary(toolchain, stack);
  return code;
});
