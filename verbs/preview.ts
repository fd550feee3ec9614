/** `npm run preview`: what `up` would change. */
import { prepare } from "../toolchain/environment.ts";
import { pulumi, stackSurelyExists } from "./engine.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("preview", "Shows what `up` would change, and changes nothing.");

await runVerb(command, async () => {
  const { stack } = command.opts<{ stack: string }>();
  const toolchain = await prepare({ docker: true });
  if (!stackSurelyExists(toolchain, stack)) {
    const created = await pulumi(toolchain, ["stack", "select", "--create", stack]);
    if (created !== 0) return created;
  }
  return pulumi(toolchain, ["preview", "--stack", stack, ...command.args]);
});
