/**
 * Runs a command that only one process at a time may run. The kernel holds the lock (`flock`), so a process that dies, however it
 * dies, lets go of it. Plain JavaScript, because `run.js` needs it before Node 24 is there.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

const BUSY = 75;

/** Waits for the lock on `lockFile`, then runs the command with all its output on stderr; returns its exit code. */
export function runLocked(lockFile, command, args, options = {}) {
  mkdirSync(dirname(lockFile), { recursive: true });
  const run = (program, programArguments) => {
    const result = spawnSync(program, programArguments, { stdio: ["ignore", 2, 2], ...options });
    if (result.error) throw result.error;
    return result.status ?? 1;
  };
  try {
    // --close: a daemon that the command starts must not go on holding the lock.
    const status = run("flock", [
      "--close",
      "--nonblock",
      "--conflict-exit-code",
      String(BUSY),
      lockFile,
      command,
      ...args,
    ]);
    if (status !== BUSY) return status;
    process.stderr.write("holdfast: another process is setting up this checkout; waiting for it\n");
    return run("flock", ["--close", lockFile, command, ...args]);
  } catch (error) {
    // Systems without flock(1) go unlocked: two first runs at the same moment are the user's to avoid there.
    if (error.code === "ENOENT" && error.path === "flock") return run(command, args);
    throw error;
  }
}
