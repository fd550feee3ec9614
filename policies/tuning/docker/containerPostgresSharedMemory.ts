/** Parallel queries exchange rows through /dev/shm: with Docker's 64 MB they fail with "could not resize shared memory segment". */
import { containers } from "../../../components/standards/containers.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, numberOf } from "../../read.ts";
import { postgresSettings } from "../../resources/postgresSettings.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-shared-memory",
  description: "PostgreSQL in containers has shared memory for parallel queries.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory", "planner"],
  remediationSteps: "Set shmSize to 256 or more. This replaces the container.",
  url: "https://docs.docker.com/engine/containers/run/",
  resources: ["docker:index/container:Container"],
  parameters: {
    minimumMebibytes: {
      type: "integer",
      minimum: 64,
      default: containers.postgres.minimumShmSize,
      description: "MiB of /dev/shm, at least.",
    },
  },
  check: ({ type, props, config, report }) => {
    const settings = postgresSettings(props, type);
    if (settings === undefined) return;
    const size = numberOf(props.shmSize) ?? 0;
    // Unset is Docker's 64.
    if (size >= config.minimumMebibytes) return;
    if (settings.value("max_parallel_workers_per_gather") === "0") return;
    if (["mmap", "sysv"].includes(settings.value("dynamic_shared_memory_type") ?? "")) return;
    // Another's shared memory, or a file system of its own there.
    if (props.ipcMode === "host" || String(props.ipcMode ?? "").startsWith("container:")) return;
    const places = [
      ...entriesOf(props.mounts).map(({ entry }) => entry.target),
      ...entriesOf(props.volumes).map(({ entry }) => entry.containerPath),
      ...Object.keys((props.tmpfs as object | undefined) ?? {}),
    ];
    if (places.includes("/dev/shm")) return;
    report({
      at: "shmSize",
      expected: `at least ${config.minimumMebibytes} (MiB)`,
      fix: `set it to ${config.minimumMebibytes} or more, up to the memory limit`,
    });
  },
});
