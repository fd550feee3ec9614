/**
 * A program: brings the stack of its arguments up on the engine of its environment and writes to it, round after round, while
 * whoever forked it does things to that engine. A program because it has to live in that engine's network namespace.
 *
 * Per round it sends `"writing"`, is told to go on, and sends a `Round` once the cluster is whole and rows are acknowledged again.
 */
import { once } from "node:events";
import { Stack, type StatusReport } from "./stack.ts";
import { logins } from "./trial.ts";
import { type Tally, Writer } from "./writer.ts";

export interface Round {
  status: StatusReport;
  tally: Tally;
}

const [name, port] = process.argv.slice(2) as [string, string];
const stack = new Stack(name, Number(port));
await stack.mustUp();
const { admin, app } = await logins(stack);

for (;;) {
  await Writer.prepare(admin, app.user as string);
  const writer = new Writer(app);
  writer.start();
  await writer.progress(100);
  process.send!("writing");
  await once(process, "message");
  await writer.progress(100, 240);
  const status = await stack.healthy(240);
  process.send!({ status, tally: await writer.stop() } satisfies Round);
  await once(process, "message");
}
