/** `npm run rotate`: an `up` in which one login gets a new password, and the one before goes on working for the overlap. */
import { overlaps, refusal, wishes } from "../components/postgres/rotation.ts";
import { prepare } from "../toolchain/environment.ts";
import { pulumi } from "./engine.ts";
import { onHealed } from "./heal.ts";
import { isFollowed, pickRotating, rotated, rotationReport } from "./rotation.ts";
import { readDeployment } from "./state.ts";
import { command, runVerb } from "./verb.ts";

const verb = command("rotate", "Gives a login a new password. What it has now works until the overlap ends.")
  .requiredOption("--role <login>", "a login that rotates")
  .option("--stack <name>", "the stack", "dev")
  .option("--revoke", "without an overlap: all that was handed out before stops working at once")
  .option("--json", "print facts for programs");

await runVerb(verb, async () => {
  const { role, stack, revoke, json } = verb.opts<{ role: string; stack: string; revoke?: boolean; json?: boolean }>();
  const toolchain = await prepare({ docker: true });
  let resumed = false;
  const code = await onHealed(toolchain, stack, async (deployment) => {
    if (deployment === undefined)
      throw new Error(
        `--stack: there is no stack ${JSON.stringify(stack)}. Make it with npm run up -- --stack ${stack}`,
      );
    const resources = deployment.resources ?? [];
    const before = pickRotating(resources, role);
    const mustWait = revoke !== true && overlaps(before, Date.now());
    resumed = mustWait && !isFollowed(resources, before);
    if (mustWait && !resumed) throw new Error(refusal(before.login, before));
    if (resumed)
      process.stderr.write(
        `holdfast: finishing the rotation of ${before.since}, which was interrupted, not another one\n`,
      );
    const wish = `${before.component}/${before.login}${revoke ? ":revoke" : ""}`;
    const env = resumed ? toolchain.env : { ...toolchain.env, [wishes]: wish };
    const args = ["up", "--yes", "--skip-preview", "--stack", stack];
    return pulumi({ ...toolchain, env }, args, { aside: json === true });
  });
  if (code !== 0) {
    process.stderr.write("holdfast: not finished: the same command again goes on where this one stopped\n");
    return code;
  }
  const after = pickRotating((await readDeployment(toolchain, stack))?.resources ?? [], role);
  const done = rotated(after, resumed);
  process.stdout.write(json ? `${JSON.stringify(done)}\n` : rotationReport(done, Date.now()));
  return 0;
});
