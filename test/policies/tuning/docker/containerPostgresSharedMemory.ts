import type { Table } from "../../support/table.ts";

const rest = { at: "shmSize", expected: "at least 128 (MiB)", fix: "set it to 128 or more, up to the memory limit" };

export const table: Table = {
  good: { props: { image: "postgres:17", shmSize: 256 } },
  alsoGood: [
    { what: "the host's", props: { shmSize: undefined, ipcMode: "host" } },
    { what: "a file system of its own", props: { shmSize: undefined, tmpfs: { "/dev/shm": "size=1g" } } },
    { what: "a mount", props: { shmSize: undefined, mounts: [{ target: "/dev/shm", type: "tmpfs" }] } },
    {
      what: "no parallel queries",
      props: { shmSize: undefined, command: ["postgres", "-c", "max_parallel_workers_per_gather=0"] },
    },
    {
      what: "files instead",
      props: { shmSize: undefined, command: ["postgres", "-c", "dynamic_shared_memory_type=mmap"] },
    },
    { what: "another database", props: { image: "mysql:8.4", shmSize: undefined } },
    { what: "less where the configuration says so", props: { shmSize: 64 }, config: { minimumMebibytes: 64 } },
  ],
  bad: [
    { what: "Docker's 64", props: { shmSize: undefined }, found: "not set", ...rest },
    { what: "too little", props: { shmSize: 100 }, found: "100", ...rest },
  ],
  unknown: ["image", "shmSize"],
};
