/** How many reads are asked of the disk before the first has come back. */
import { Storage } from "../request.ts";
import { clamp, type Rule } from "../rule.ts";
import { type Context, pgtune } from "./memory.ts";

const concurrency: Record<Storage, number> = { hdd: 2, ssd: 200, san: 300, nvme: 1000 };

export const ioRules: readonly Rule<Context>[] = [
  {
    name: "effective_io_concurrency",
    value: ({ size }) => concurrency[size.storage],
    reason: ({ size }) =>
      size.storage === Storage.Hdd
        ? "a disk that turns does one thing at a time"
        : "the device works on many requests at once",
    source: pgtune,
  },
  {
    name: "io_method",
    value: ({ size }) => (size.platform === "docker" ? "worker" : undefined),
    reason: "io_uring is not in Docker's default seccomp profile; a server set to it does not start there",
    source: "moby, profiles/seccomp/default.json; https://www.postgresql.org/docs/18/runtime-config-resource.html",
  },
  {
    name: "io_workers",
    value: ({ size }) => (size.platform === "docker" ? clamp(Math.floor(size.cpus / 4), 3, 32) : undefined),
    reason: "a quarter of the cores, PostgreSQL's three at least",
    source: `${pgtune}, where there is no io_uring`,
  },
];
