/**
 * What a container of each service gets and what it needs at least. Thresholds live here once: components refuse below them.
 */

const MiB = 1024 ** 2;

export const containers = {
  postgres: {
    /** Bytes. Below 256 MB initdb, Patroni (60 MB) and a handful of connections do not fit; pgtune warns there too. */
    minimumMemory: 256 * MiB,
    defaultMemory: "1GB",
    /** Cores. */
    defaultCpus: 1,
    minimumCpus: 0.1,
    /**
     * MiB of /dev/shm for parallel queries. Docker's 64 MB makes them fail; the memory limit bounds it anyway, and the figure is
     * fixed because changing it would replace the container.
     */
    shmSize: 65536,
    /** MiB. Below, parallel queries fail with "No space left on device"; Docker's 64 are. Source: the image's page on Docker Hub, its example. */
    minimumShmSize: 128,
  },
  etcd: { memory: 256 * MiB, cpus: 1 },
  haproxy: { memory: 128 * MiB, cpus: 1 },
  pgbouncer: { memory: 128 * MiB, cpus: 1 },
  /**
   * PgBouncer's server connections per database and role, as far as the server has them (`serverConnections.ts`), and client
   * connections in all: its own and ten times its default.
   */
  pool: { size: 20, maxClients: 1000 },
  /** Bytes that must be free where Docker keeps its data: the image and the volumes of a new cluster. */
  minimumFreeDisk: 2 * 1024 * MiB,
  /** Seconds that a container may take to end before it is killed: a PostgreSQL shutdown checkpoint fits. */
  stopTimeout: 60,
  /** Capabilities by which a container reaches its host. Source: capabilities(7), Kubernetes' pod security standard "baseline". */
  hostCapabilities: [
    "ALL",
    "SYS_ADMIN",
    "SYS_MODULE",
    "SYS_PTRACE",
    "SYS_RAWIO",
    "SYS_BOOT",
    "SYS_TIME",
    "DAC_READ_SEARCH",
    "NET_ADMIN",
    "BPF",
    "PERFMON",
  ],
  /** Folders of the host that hold its system; its files, such as /etc/localtime, are another matter. */
  systemFolders: [
    "/",
    "/boot",
    "/dev",
    "/etc",
    "/home",
    "/lib",
    "/proc",
    "/root",
    "/run",
    "/sys",
    "/usr",
    "/var",
    "/var/lib/docker",
    "/var/run",
  ],
} as const;
