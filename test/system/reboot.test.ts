/**
 * The Docker engine under a cluster is stopped and started, as by a reboot, and then it dies with everything on it, as in a crash
 * of the host: the cluster is back by itself, with all that was acknowledged. A crash here spares the kernel, so it does not prove that the
 * disk keeps what it was told to flush.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Round } from "./support/client.ts";
import { PrivateEngine } from "./support/privateEngine.ts";
import { Stack } from "./support/stack.ts";

const stack = new Stack("t-reboot", 25452);
const engine = new PrivateEngine(stack.name);
let client: ChildProcess | undefined;
let said = "";

beforeAll(async () => {
  await engine.create();
  const [nsenter, ...namespace] = await engine.inside();
  client = fork(fileURLToPath(new URL("support/client.ts", import.meta.url)), [stack.name, String(stack.port)], {
    execPath: nsenter!,
    execArgv: [...namespace, process.execPath],
    env: { ...process.env, DOCKER_HOST: engine.host },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [client.stdout!, client.stderr!])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
});

afterAll(async () => {
  client?.kill();
  await engine.remove();
  // Its containers went with their engine; this is its record and its settings.
  await stack.pulumi("stack", "rm", "--yes", "--force");
});

const heard = () =>
  new Promise<unknown>((resolve, reject) => {
    const ended = () => reject(new Error(`the client ended:\n${said}`));
    if (client!.exitCode !== null || client!.signalCode !== null) ended();
    client!.once("message", resolve);
    client!.once("exit", ended);
  });

async function round(what: () => Promise<void>): Promise<Round> {
  expect(await heard()).toBe("writing");
  await what();
  const result = heard();
  client!.send("go on");
  const { status, tally } = (await result) as Round;
  client!.send("next round");
  return { status, tally };
}

const rounds: [string, () => Promise<void>][] = [
  [
    "stopped and started",
    async () => {
      await engine.stop();
      await engine.start();
    },
  ],
  [
    "killed with all containers, and started",
    async () => {
      await engine.crash();
      await engine.start();
    },
  ],
];

test.each(rounds)("the engine is %s: the cluster is back by itself", { timeout: 600_000 }, async (_, what) => {
  const { status, tally } = await round(what);
  console.log(`outage ${tally.outage.toFixed(1)} s, ${tally.acknowledged} acknowledged, ${tally.lost.length} lost`);
  expect(tally.lost).toEqual([]);
  const states = Object.values(status.instances).map(({ role, state }) => `${role} ${state}`);
  expect(states.sort()).toEqual(["primary running", "replica streaming", "replica streaming"]);
});
