/** `npm run preview`: what `up` would change. */
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { heal } from "./heal.ts";
import { ensureStack } from "./state.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("preview", "Shows what `up` would change, and changes nothing.");

await runVerb(command, async () => {
  const { stack } = command.opts<{ stack: string }>();
  const toolchain = await prepare({ docker: true });
  if ((await heal(toolchain, stack)) === undefined) {
    const created = await ensureStack(toolchain, stack);
    if (created !== 0) return created;
  }
  return pulumi(toolchain, ["preview", "--stack", stack, ...command.args]);
});
