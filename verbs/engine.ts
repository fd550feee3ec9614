/** Runs the Pulumi CLI for a verb: its output goes through as it is, its exit code and its errors' hints come back. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Toolchain } from "../toolchain/environment.ts";
import { root } from "../toolchain/places.ts";

/** The project's name, the first line of every label and the folder of its state. */
export function projectName(): string {
  const name = /^name:\s*(\S+)/m.exec(readFileSync(join(root, "Pulumi.yaml"), "utf8"))?.[1];
  if (name === undefined) throw new Error(`${join(root, "Pulumi.yaml")} has no "name:" line`);
  return name;
}

/** The checkpoint of a stack in this checkout's own file backend; undefined when the state is kept elsewhere. */
export function checkpointPath(toolchain: Toolchain, stack: string): string | undefined {
  if (toolchain.stateDirectory === undefined) return undefined;
  return join(toolchain.stateDirectory, ".pulumi", "stacks", projectName(), `${stack}.json`);
}

/** Whether the stack is known to exist without asking the engine, which takes a process. */
export function stackSurelyExists(toolchain: Toolchain, stack: string): boolean {
  const checkpoint = checkpointPath(toolchain, stack);
  return checkpoint !== undefined && existsSync(checkpoint);
}

/** Runs `pulumi` in the project with the terminal as its own; resolves to its exit code. */
export function pulumi(toolchain: Toolchain, args: string[]): Promise<number> {
  const child = spawn(toolchain.pulumi, args, { cwd: root, env: toolchain.env, stdio: "inherit" });
  // The engine ends its update cleanly on a signal; this process lives on until it has.
  const forward = (signal: NodeJS.Signals) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
}

/** Runs `pulumi` for its standard output; its error output is in the error when it fails. */
export async function pulumiOutput(toolchain: Toolchain, args: string[]): Promise<string> {
  const child = spawn(toolchain.pulumi, [...args, "--non-interactive"], {
    cwd: root,
    env: toolchain.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`pulumi ${args.join(" ")} failed:\n${errors.join("").trim()}`);
  return output.join("");
}
