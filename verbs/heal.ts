/**
 * Puts right what a killed update leaves behind, so that the next verb simply works: its lock, its pending operations, and
 * containers, networks and roles that it made but did not live to record. Never volumes. Where nothing was interrupted this reads two
 * files and touches nothing.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { label } from "../components/core/labels.ts";
import type { Toolchain } from "../toolchain/environment.ts";
import { Locked, pulumiOutput } from "./engine.ts";
import { type Deployment, projectName, readDeployment, statePath } from "./state.ts";

const say = (message: string) => process.stderr.write(`holdfast: ${message}\n`);

const LOCK_WAIT_MINUTES = 30;

/** Who holds a stack's lock in a file backend. */
export interface Lock {
  path: string;
  pid: number;
  hostname: string;
  username: string;
  /** When the update began. */
  timestamp: string;
}

/** The holder that a lock file names; undefined for a file that is no lock. */
export function parseLock(path: string, content: string): Lock | undefined {
  try {
    const lock = JSON.parse(content);
    if (!Number.isInteger(lock.pid) || typeof lock.hostname !== "string") return undefined;
    return { path, pid: lock.pid, hostname: lock.hostname, username: lock.username, timestamp: lock.timestamp };
  } catch {
    return undefined;
  }
}

/** Whether the process is a running Pulumi; another program may have got the number since. */
function isRunningPulumi(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal is alive all the same.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    // "pid (name) state …": a zombie is dead, only not yet buried.
    return /^\d+ \(pulumi.*\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    // No /proc to look it up in.
    return true;
  }
}

/** Of these locks, those whose holder was a process of this machine that is gone. */
export function deadLocks(locks: Lock[], host: string, isRunning: (pid: number) => boolean): Lock[] {
  return locks.filter((lock) => lock.hostname === host && !isRunning(lock.pid));
}

function readLocks(folder: string): Lock[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  return files
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const path = join(folder, file);
      try {
        return parseLock(path, readFileSync(path, "utf8")) ?? [];
      } catch {
        // Released since.
        return [];
      }
    });
}

/** Removes dead locks and waits for living ones; returns when the earliest dead one was taken. */
async function clearLocks(folder: string): Promise<Date | undefined> {
  let interrupted: Date | undefined;
  let told = false;
  for (const end = Date.now() + LOCK_WAIT_MINUTES * 60_000; ; await delay(500)) {
    const locks = readLocks(folder);
    const dead = deadLocks(locks, hostname(), isRunningPulumi);
    for (const lock of dead) {
      say(`an earlier update (process ${lock.pid}, begun ${lock.timestamp}) was killed: removing its lock`);
      rmSync(lock.path, { force: true });
      rmSync(`${lock.path}.attrs`, { force: true });
      const begun = new Date(lock.timestamp);
      if (interrupted === undefined || begun < interrupted) interrupted = begun;
    }
    const live = locks.filter((lock) => !dead.includes(lock));
    const [holder] = live;
    if (holder === undefined) return interrupted;
    const who = `${holder.username}@${holder.hostname} (process ${holder.pid}, since ${holder.timestamp})`;
    if (!told) say(`another update of this stack is running: ${who}; waiting for it`);
    told = true;
    if (Date.now() > end) {
      throw new Error(
        `the stack has been locked by ${who} for more than ${LOCK_WAIT_MINUTES} minutes: end that process, or if it is gone ` +
          "remove the lock with `pulumi cancel`, then try again",
      );
    }
  }
}

/** Containers and networks that bear the stack's label, are not in its record and were made since the killed update began. */
async function removeUnrecorded(stack: string, deployment: Deployment, since: Date | undefined): Promise<void> {
  const { default: Docker } = await import("dockerode");
  const docker = new Docker();
  const recorded = new Set(deployment.resources?.map((resource) => resource.id));
  const filters = { label: [`${label.stack}=${projectName()}/${stack}`] };
  const seconds = Math.floor((since?.getTime() ?? 0) / 1000);
  for (const container of await docker.listContainers({ all: true, filters })) {
    if (recorded.has(container.Id) || container.Created < seconds) continue;
    say(`removing container ${container.Names[0]?.slice(1)}, which the killed update made but did not record`);
    await docker.getContainer(container.Id).remove({ force: true });
  }
  for (const network of await docker.listNetworks({ filters })) {
    if (recorded.has(network.Id) || new Date(network.Created ?? 0).getTime() < seconds * 1000) continue;
    say(`removing network ${network.Name}, which the killed update made but did not record`);
    await docker.getNetwork(network.Id).remove();
  }
}

const ROLE = "postgresql:index/role:Role";

/**
 * Roles that the killed update made but did not live to record: they have nothing yet, and one that is there cannot be made again. As
 * `postgres` on whichever member leads; where none does, the update will say that the role exists.
 */
async function dropUnrecordedRoles(
  stack: string,
  pending: NonNullable<Deployment["pending_operations"]>,
): Promise<void> {
  const names = pending
    .filter(({ type, resource }) => type === "creating" && resource.type === ROLE)
    .map(({ resource }) => String(resource.inputs?.name));
  if (names.length === 0) return;
  const [{ default: pg }, { docker, exec }] = await Promise.all([
    import("pg"),
    import("../components/docker/operations/engine.ts"),
  ]);
  const sql = names.map((name) => `DROP ROLE IF EXISTS ${pg.escapeIdentifier(name)};`).join("\n");
  const filters = {
    label: [`${label.stack}=${projectName()}/${stack}`, `${label.service}=postgres`],
    status: ["running"],
  };
  for (const { Id } of await docker.listContainers({ filters })) {
    const { code } = await exec(
      Id,
      ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname=postgres", "--file=-"],
      sql,
    );
    if (code === 0) say(`dropped what there was of role ${names.join(", ")}, which the killed update had begun`);
  }
}

async function clearPendingOperations(toolchain: Toolchain, stack: string): Promise<void> {
  const exported = JSON.parse(await pulumiOutput(toolchain, ["stack", "export", "--stack", stack]));
  exported.deployment.pending_operations = [];
  await pulumiOutput(toolchain, ["stack", "import", "--stack", stack], JSON.stringify(exported));
}

/** Heals the stack; returns its record as it then is, undefined when there is no such stack. */
async function heal(toolchain: Toolchain, stack: string): Promise<Deployment | undefined> {
  const locks = statePath(toolchain, "locks", "organization", projectName(), stack);
  const interrupted = locks === undefined ? undefined : await clearLocks(locks);
  const deployment = await readDeployment(toolchain, stack);
  if (deployment === undefined) return undefined;
  const pending = deployment.pending_operations ?? [];
  if (interrupted === undefined && pending.length === 0) return deployment;
  await removeUnrecorded(stack, deployment, interrupted);
  if (pending.length > 0) {
    await dropUnrecordedRoles(stack, pending);
    const names = pending.map(({ resource, type }) => `${type} ${resource.urn.split("::").at(-1)}`);
    say(`forgetting what the killed update had begun: ${names.join(", ")}`);
    await clearPendingOperations(toolchain, stack);
  }
  return { ...deployment, pending_operations: [] };
}

/** Heals the stack, then works on it; and all over again when another update got hold of it in between. */
export async function onHealed<T>(
  toolchain: Toolchain,
  stack: string,
  work: (deployment: Deployment | undefined) => Promise<T>,
): Promise<T> {
  for (;;) {
    const deployment = await heal(toolchain, stack);
    try {
      return await work(deployment);
    } catch (error) {
      // A lock that is kept elsewhere cannot be waited for here.
      if (!(error instanceof Locked) || toolchain.stateDirectory === undefined) throw error;
    }
  }
}
