/** `npm run refresh`: brings the state in line with what is really there. */
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { onHealed } from "./heal.ts";
import { engineCommand, runVerb } from "./verb.ts";

const command = engineCommand("refresh", "Reads what is really there into the state; changes nothing else.");

await runVerb(command, async () => {
  const { stack } = command.opts<{ stack: string }>();
  const toolchain = await prepare({ docker: true });
  return onHealed(toolchain, stack, () =>
    pulumi(toolchain, ["refresh", "--yes", "--skip-preview", "--stack", stack, ...command.args]),
  );
});
