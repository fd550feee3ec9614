/** What a size means for PostgreSQL: the settings that tuning gives it, as far as capacity depends on them. */
import { Engine, Platform, type Size, tune } from "../tuning/index.ts";
import { connectionsThatFit, planMemory } from "../tuning/postgresql/memory.ts";
import type { Understood } from "./plan.ts";
import type { CheckpointSettings } from "./wal.ts";

export interface Machine {
  /** Bytes. */
  memory: number;
  cpus: number;
  platform: "docker" | "rds";
}

export interface Settings {
  checkpoint: CheckpointSettings;
  /** Bytes that shared_buffers and the page cache hold together, and the part of the memory that this is. */
  cache: number;
  cacheShare: number;
}

function sizeOf(plan: Understood, { memory, cpus, platform }: Machine): Size {
  const { version, storage, workload, durability } = plan;
  return {
    ...{ engine: Engine.PostgreSQL, version, storage, workload, durability, pooled: plan.clients.pooled },
    ...{ memory: Math.floor(memory / 1024), cpus: Math.max(1, Math.floor(cpus)) },
    platform: platform === "rds" ? Platform.Rds : Platform.Docker,
  };
}

export function settingsOf(plan: Understood, machine: Machine): Settings {
  const size = sizeOf(plan, machine);
  const tuned = new Map(tune(size).map(({ name, value }) => [name, Number(value)]));
  const cache = tuned.get("effective_cache_size")! * 1024;
  return {
    checkpoint: {
      // PostgreSQL's own where tuning leaves it.
      timeout: tuned.get("checkpoint_timeout") ?? 300,
      maxWalSize: (tuned.get("max_wal_size") ?? 1024 ** 2) * 1024,
      completionTarget: tuned.get("checkpoint_completion_target") ?? 0.9,
    },
    cache,
    cacheShare: cache / (size.memory * 1024),
  };
}

/** Connections that its memory bears, each with the least work_mem that the plan assumes. */
export function connectionsOf(plan: Understood, machine: Machine): number {
  const size = sizeOf(plan, machine);
  return Math.max(0, connectionsThatFit(size, planMemory(size), plan.assumptions.workMem / 1024));
}
