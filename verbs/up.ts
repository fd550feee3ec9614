/** `npm run up`: makes the stack what its program says. */
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { onHealed } from "./heal.ts";
import { ensureStack } from "./state.ts";
import { engineCommand, runVerb } from "./verb.ts";

/** Brought back first by `--refresh`: while these are gone, what lives in the servers they run cannot be looked at. */
const CONTAINERS_FIRST = ["container:Container", "network:Network", "volume:Volume"];

const command = engineCommand("up", "Creates or updates the stack. Asks nothing.").option(
  "--refresh",
  "look what is really there and bring back what differs: containers, networks and volumes first, then what is in the servers",
);

await runVerb(command, async () => {
  const { stack, refresh } = command.opts<{ stack: string; refresh?: boolean }>();
  const toolchain = await prepare({ docker: true });
  const options = ["--yes", "--skip-preview", "--stack", stack];
  const code = await onHealed(toolchain, stack, async (deployment) => {
    if (deployment === undefined) await ensureStack(toolchain, stack);
    if (refresh) {
      const targets = (deployment?.resources ?? [])
        .filter(({ type }) => CONTAINERS_FIRST.some((name) => type === `docker:index/${name}`))
        .flatMap(({ urn }) => ["--target", urn]);
      const refreshed = targets.length === 0 ? 0 : await pulumi(toolchain, ["refresh", ...options, ...targets]);
      if (refreshed !== 0) return refreshed;
    }
    const up = (...flags: string[]) => pulumi(toolchain, ["up", ...options, ...flags, ...command.args]);
    // The summary's modules load while the engine works.
    const [code] = await Promise.all([up(), import("./summary.ts")]);
    return refresh && code === 0 ? up("--refresh") : code;
  });
  if (code === 0) await (await import("./summary.ts")).printSummary(toolchain, stack);
  return code;
});
