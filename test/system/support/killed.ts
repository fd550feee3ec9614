/** An `up` that is killed half-way, with everything it started: nothing of it gets to tidy up, as when the machine loses power. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, type Stack } from "./stack.ts";

/** The process and all its descendants, in whatever process groups they are: the engine puts its plugins into their own. */
function family(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    let stat: string;
    try {
      stat = readFileSync(`/proc/${entry}/stat`, "utf8");
    } catch {
      continue;
    }
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found = [pid];
  for (const each of found) found.push(...(children.get(each) ?? []));
  return found;
}

function killAll(pid: number): void {
  // Stopped first, so that none starts another meanwhile.
  for (const signal of ["SIGSTOP", "SIGKILL"] as const)
    for (const each of family(pid))
      try {
        process.kill(each, signal);
      } catch {
        // Ended by itself since.
      }
}

/** Runs `up` and kills it a moment after its output first matches, see `killedWhen`. */
export function killedUp(stack: Stack, at: RegExp, milliseconds: number): Promise<string | undefined> {
  stack.writeConfig();
  const command = [join(root, "toolchain/run.js"), "up", "--stack", stack.name];
  return killedWhen(spawn(process.execPath, command, { cwd: root }), at, milliseconds);
}

/**
 * Kills a program a moment after its output first matches.
 * @returns what it had printed; undefined when it ended by itself before
 */
export function killedWhen(
  child: ChildProcessWithoutNullStreams,
  at: RegExp,
  milliseconds: number,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let output = "";
    let timer: NodeJS.Timeout | undefined;
    let killed = false;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (!at.test(output)) return;
        timer ??= setTimeout(() => {
          killed = true;
          killAll(child.pid!);
        }, milliseconds);
      });
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(killed ? output : undefined);
    });
  });
}
