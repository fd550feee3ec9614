/** Plans worked out by hand from what the rules say, so that a rule cannot change unseen; and PostgreSQL's sum from what is given. */
import { describe, expect, test } from "vitest";
import { answer, type TuningRequest } from "../../../components/standards/tuning/index.ts";

const MB = 1024;

/** By name; MySQL's sizes in MB, the others as they are. */
function given(request: Pick<TuningRequest, "engine" | "version" | "memory" | "storage"> & Partial<TuningRequest>) {
  const result = answer({ cpus: 4, workload: "mixed", ...request });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const values = result.settings.map(({ name, value, unit }) => [name, unit === "B" ? Number(value) / MB ** 2 : value]);
  return Object.fromEntries(values) as Record<string, number | string>;
}

describe("MySQL and MariaDB", () => {
  const durable = { innodb_flush_log_at_trx_commit: 1, sync_binlog: 1, innodb_doublewrite: "ON" };

  test("MySQL 8.4 with 16 GB: three quarters for the pool, a quarter of that for the log", () =>
    expect(given({ engine: "mysql", version: "8.4", memory: "16GB", storage: "nvme" })).toEqual({
      ...{ ...durable, max_connections: 100, sort_buffer_size: 1, join_buffer_size: 1, temptable_max_ram: 1024 },
      ...{ innodb_buffer_pool_size: 12 * MB, innodb_buffer_pool_instances: 8, innodb_redo_log_capacity: 3 * MB },
      ...{ innodb_log_buffer_size: 64, innodb_io_capacity: 10_000, innodb_flush_neighbors: 0 },
      ...{ innodb_flush_method: "O_DIRECT", performance_schema: "ON" },
    }));

  test("MySQL 8.0 with 2 GB on a disk that turns: half for the pool, no performance_schema", () =>
    expect(given({ engine: "mysql", version: "8.0", memory: "2GB", storage: "hdd" })).toEqual({
      ...{ ...durable, max_connections: 100, sort_buffer_size: 1, join_buffer_size: 1, temptable_max_ram: 128 },
      ...{ innodb_buffer_pool_size: MB, innodb_buffer_pool_instances: 1, innodb_redo_log_capacity: 256 },
      ...{ innodb_log_buffer_size: 32, innodb_io_capacity: 200, innodb_flush_neighbors: 1 },
      ...{ innodb_flush_method: "O_DIRECT", performance_schema: "OFF" },
    }));

  test("MariaDB 11.4 with 16 GB: temporary tables of all sessions in 1 GB", () =>
    expect(given({ engine: "mariadb", version: "11.4", memory: "16GB", storage: "ssd" })).toEqual({
      ...{ ...durable, max_connections: 100, sort_buffer_size: 1, join_buffer_size: 1 },
      ...{ innodb_buffer_pool_size: 12 * MB, innodb_log_file_size: 3 * MB, innodb_log_buffer_size: 64 },
      ...{ innodb_io_capacity: 2000, innodb_flush_neighbors: 0, tmp_table_size: 10, max_heap_table_size: 10 },
      ...{ key_buffer_size: 8, aria_pagecache_buffer_size: 128 },
    }));

  test("on RDS a sixteenth less is there to give, which the connections' buffers leave", () => {
    const asked = { engine: "mariadb", version: "11.4", memory: "1GB", storage: "ssd", workload: "oltp" };
    const connections = (platform: string) => Number(given({ ...asked, platform }).max_connections);
    // 64 MB by 2 MB and 384 kB, 256 kB twice and 1 MB for temporary tables: 16.5 of them.
    expect([16, 17]).toContain(connections("docker") - connections("rds"));
  });
});

describe("PostgreSQL", () => {
  test.each(["1GB", "4GB", "64GB"])("with %s can use all of it at once, and no more", (memory) => {
    const limit = Number.parseInt(memory, 10) * MB ** 2;
    const set = given({ engine: "postgresql", version: "17", memory, storage: "ssd", connections: 60 });
    const n = (name: string) => Number(set[name]);
    const [processes, workers] = [60 + n("max_parallel_workers"), 3];
    const shared = n("shared_buffers") + n("wal_buffers") + 12 * MB + n("shared_buffers") / 32 + 60 * 80;
    const maintenance = n("maintenance_work_mem") + workers * n("autovacuum_work_mem");
    const each = 2 * MB + Math.min(n("shared_buffers") / 512, 8 * MB);
    const sum = shared + maintenance + (processes + workers) * each + processes * 3 * n("work_mem") + 80 * MB;
    expect(sum).toBeLessThanOrEqual(limit);
    expect(sum).toBeGreaterThan(limit * 0.998);
  });
});
