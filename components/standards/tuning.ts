/**
 * Memory settings that follow from a container's memory limit.
 *
 * Source: pgtune's published formulas (shared_buffers RAM/4, effective_cache_size RAM·3/4, maintenance_work_mem RAM/16 up to 2 GB,
 * work_mem (RAM − shared_buffers)/((connections + worker processes)·3) and at least 4 MB).
 */
const kB = 1024;
const MB = 1024 * kB;

export interface MemorySettings {
  shared_buffers: string;
  effective_cache_size: string;
  maintenance_work_mem: string;
  work_mem: string;
}

/**
 * @param memory bytes of the smallest member: any member may become primary, and its settings must fit it
 * @param connections max_connections
 * @param workers max_worker_processes
 */
export function memorySettings(memory: number, connections: number, workers: number): MemorySettings {
  const sharedBuffers = memory / 4;
  const workMemory = Math.max(4 * MB, (memory - sharedBuffers) / ((connections + workers) * 3));
  return {
    shared_buffers: kilobytes(sharedBuffers),
    effective_cache_size: kilobytes((memory * 3) / 4),
    maintenance_work_mem: kilobytes(Math.min(memory / 16, 2048 * MB)),
    work_mem: kilobytes(workMemory),
  };
}

function kilobytes(bytes: number): string {
  const whole = Math.floor(bytes / kB);
  return whole % 1024 === 0 ? `${whole / 1024}MB` : `${whole}kB`;
}
