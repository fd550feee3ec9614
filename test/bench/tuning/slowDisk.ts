/**
 * A disk about like a cheap cloud volume: a loop device on a sparse file, held to a rate by the kernel. Control groups of version 1
 * charge what the kernel writes back later to the root group, whoever wrote it; so the rate is set there, for this device alone, and the
 * server is moved into that group. All its reads and writes then wait in one queue, first come, first served.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { holdfastDirectory } from "../../../toolchain/places.ts";
import { docker } from "../../system/support/stack.ts";

/** For reads and for writes, each. A flush counts as a write, so that a commit takes two operations. */
export const slowDiskRate = { bytes: 60 * 1024 ** 2, operations: 1000 };

const folder = join(holdfastDirectory, "bench");
const image = join(folder, "slow-disk.img");
export const slowDiskMount = join(folder, "slow-disk");
/** Sparse. What the databases take, and max_wal_size of the largest besides. */
const size = 32 * 1024 ** 3;

const group = "/sys/fs/cgroup/blkio";

function must(program: string, ...args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}

/** Throws where this machine cannot have one. */
export function requireSlowDisk(): void {
  if (process.getuid?.() !== 0 || !existsSync(join(group, "blkio.throttle.write_iops_device")))
    throw new Error(
      "the slow disk is a loop device that control groups of version 1 hold to a rate, which takes root and a kernel that " +
        "has them mounted at /sys/fs/cgroup/blkio; leave it out with --no-slow",
    );
}

/** Makes and mounts it, at full speed. */
export function makeSlowDisk(): void {
  mkdirSync(slowDiskMount, { recursive: true });
  writeFileSync(image, "");
  truncateSync(image, size);
  must("mkfs.ext4", "-q", "-F", image);
  // Without direct I/O the host would cache what the container's limit keeps out of its own cache.
  must("mount", must("losetup", "--find", "--show", "--direct-io=on", image), slowDiskMount);
}

/** The devices on the image: one, or none. */
function devices(): { path: string; number: string }[] {
  if (!existsSync(image)) return [];
  const listed = must("losetup", "--list", "--noheadings", "--output", "NAME,MAJ:MIN", "--associated", image);
  return listed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.trim().split(/\s+/) as [string, string])
    .map(([path, number]) => ({ path, number }));
}

/** @param slow false lets it run at full speed: what is not measured need not wait */
export function holdToRate(slow: boolean): void {
  for (const { number } of devices())
    for (const direction of ["read", "write"]) {
      writeFileSync(
        join(group, `blkio.throttle.${direction}_bps_device`),
        `${number} ${slow ? slowDiskRate.bytes : 0}`,
      );
      writeFileSync(
        join(group, `blkio.throttle.${direction}_iops_device`),
        `${number} ${slow ? slowDiskRate.operations : 0}`,
      );
    }
}

/** Moves a container's processes, and all that they start, to where the rate is held. Its other limits stay. */
export async function moveToSlowDisk(container: string): Promise<void> {
  // Twice, for what the postmaster started before it was moved itself.
  for (const _ of [1, 2]) {
    const pids = (await docker("top", container, "-eo", "pid")).split("\n").slice(1);
    for (const pid of pids)
      try {
        writeFileSync(join(group, "cgroup.procs"), pid.trim());
      } catch (error) {
        // It has ended.
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
  }
}

/** Removes it, and what an interrupted run has left of one. Containers that use it must be gone. */
export function removeSlowDisk(): void {
  holdToRate(false);
  spawnSync("umount", [slowDiskMount]);
  for (const { path } of devices()) must("losetup", "--detach", path);
  rmSync(image, { force: true });
  rmSync(slowDiskMount, { recursive: true, force: true });
}
