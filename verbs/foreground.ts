/** Runs a program with this verb's terminal as its own, and lives on until it has ended. */
import { spawn } from "node:child_process";
import { root } from "../toolchain/places.ts";

const SIGNALS: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Resolves to the exit code. With `onError` the program's stderr is read along as it passes through; with `aside` its stdout goes
 * to this process's stderr, because stdout is the verb's own. */
export async function runInForeground(
  program: string,
  args: string[],
  {
    env = process.env,
    onError,
    aside = false,
  }: { env?: NodeJS.ProcessEnv; onError?: (text: string) => void; aside?: boolean } = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ["inherit", aside ? 2 : "inherit", onError ? "pipe" : "inherit"],
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    onError?.(chunk.toString());
  });
  // A terminal interrupts the whole group, and a second interrupt would make the engine abandon its clean stop.
  const forward = (signal: NodeJS.Signals) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, forward);
  }
}
