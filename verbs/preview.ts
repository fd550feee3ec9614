/** `npm run preview`: what `up` would change. */
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { onHealed } from "./heal.ts";
import { ensureStack } from "./state.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("preview", "Shows what `up` would change, and changes nothing.");

await runVerb(command, async () => {
  const { stack } = command.opts<{ stack: string }>();
  const toolchain = await prepare({ docker: true });
  return onHealed(toolchain, stack, async (deployment) => {
    if (deployment === undefined) await ensureStack(toolchain, stack);
    return pulumi(toolchain, ["preview", "--stack", stack, ...command.args]);
  });
});
