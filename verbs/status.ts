/** `npm run status`: who leads, who streams, how far behind. Exits 0 only when there is one primary and all others stream. */
import { prepare } from "../toolchain/environment.ts";
import { observe } from "./observe.ts";
import { readOutputs } from "./outputs.ts";
import { statusReport } from "./report.ts";
import { isWhole } from "./topology.ts";
import { command, runVerb } from "./verb.ts";

const status = command("status", "Shows who leads, who streams and how far behind. Exits 0 only when all is well.")
  .option("--stack <name>", "the stack", "dev")
  .option("--json", "print facts for programs");

await runVerb(status, async () => {
  const { stack, json } = status.opts<{ stack: string; json?: boolean }>();
  const outputs = await readOutputs(await prepare({ docker: false }), stack);
  const seen = await observe(outputs);
  process.stdout.write(json ? `${JSON.stringify(seen.status)}\n` : statusReport(seen, outputs));
  return isWhole(seen.status) ? 0 : 1;
});
