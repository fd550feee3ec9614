import type { SpawnSyncOptions } from "node:child_process";

/** Waits for the lock on `lockFile`, then runs the command with all its output on stderr; returns its exit code. */
export function runLocked(lockFile: string, command: string, args: string[], options?: SpawnSyncOptions): number;
