/** `npm run rotate`: an `up` in which one login gets a new password, and the one before goes on working for the overlap. */
import { overlaps, refusal, wishes } from "../components/postgres/rotation.ts";
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { onHealed } from "./heal.ts";
import { readAccess } from "./outputs.ts";
import { pickRotating, rotated, rotationReport } from "./rotation.ts";
import { command, runVerb } from "./verb.ts";

const verb = command("rotate", "Gives a login a new password. What is handed out now works until the overlap ends.")
  .requiredOption("--role <login>", "a login that rotates")
  .option("--stack <name>", "the stack", "dev")
  .option("--revoke", "without an overlap: what was handed out before stops working at once")
  .option("--json", "print facts for programs");

await runVerb(verb, async () => {
  const { role, stack, revoke, json } = verb.opts<{ role: string; stack: string; revoke?: boolean; json?: boolean }>();
  const began = Date.now();
  const toolchain = await prepare({ docker: true });
  const read = async () => pickRotating((await readAccess(toolchain, stack)).roles, role);
  const before = await read();
  if (!revoke && overlaps(before, began)) throw new Error(refusal(role, before));

  // By its generation: one that an interrupted update had begun is finished, not followed by another.
  const wish = `${role}@${before.generation}${revoke ? ":revoke" : ""}`;
  const asking = { ...toolchain, env: { ...toolchain.env, [wishes]: wish } };
  const args = ["up", "--yes", "--skip-preview", "--stack", stack];
  const code = await onHealed(asking, stack, () => pulumi(asking, args, { aside: json === true }));
  if (code !== 0) {
    process.stderr.write("holdfast: not finished. The same command again finishes it, and does not rotate twice\n");
    return code;
  }
  const done = rotated(await read(), began);
  process.stdout.write(json ? `${JSON.stringify(done)}\n` : rotationReport(done, Date.now()));
  return 0;
});
