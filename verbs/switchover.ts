/** `npm run switchover`: hands the lead over, planned; nothing acknowledged is lost, and the old primary stays as a standby. */
import { settled, switchover } from "../components/docker/operations/patroni.ts";
import { prepare } from "../toolchain/environment.ts";
import { observe } from "./observe.ts";
import { readOutputs } from "./outputs.ts";
import { checkSwitchover } from "./topology.ts";
import { command, runVerb } from "./verb.ts";

/** How long the old primary may take to follow the new one. */
const FOLLOWS_WITHIN_S = 60;

const verb = command("switchover", "Hands the lead over to a streaming standby.")
  .option("--stack <name>", "the stack", "dev")
  .option("--to <key>", "the instance that shall lead (default: the one that Patroni finds best)")
  .option("--json", "print facts for programs");

await runVerb(verb, async () => {
  const { stack, to, json } = verb.opts<{ stack: string; to?: string; json?: boolean }>();
  const outputs = await readOutputs(await prepare({ docker: false }), stack);
  checkSwitchover(await observe(outputs), to);

  const containers = Object.fromEntries(
    Object.entries(outputs.instances).map(([key, { container }]) => [key, container]),
  );
  const start = performance.now();
  const lead = await switchover(containers, to);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  if (!json) process.stdout.write(`${lead.from} → ${lead.to} in ${seconds} s\n`);
  await settled(containers, [lead.from, lead.to], FOLLOWS_WITHIN_S);
  process.stdout.write(json ? `${JSON.stringify({ ...lead, seconds })}\n` : `${lead.from} streams from ${lead.to}\n`);
  return 0;
});
