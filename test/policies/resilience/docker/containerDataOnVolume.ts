import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: {
    props: { image: "postgres:17", volumes: [{ volumeName: "data", containerPath: "/var/lib/postgresql/data" }] },
  },
  alsoGood: [
    {
      what: "a mount above its folder",
      props: { volumes: undefined, mounts: [{ type: "volume", target: "/var/lib/postgresql/" }] },
    },
    {
      what: "Spilo, which has another folder",
      props: {
        image: "ghcr.io/zalando/spilo-17:4.0-p3",
        volumes: [{ volumeName: "data", containerPath: "/home/postgres/pgdata" }],
      },
    },
    {
      what: "a volume above the folders of PostgreSQL 18 and later",
      props: { image: "postgres:18.2", volumes: [{ volumeName: "data", containerPath: "/var/lib/postgresql" }] },
    },
    {
      what: "a folder of one's own choice",
      props: { envs: ["PGDATA=/srv/pg/data"], volumes: [{ volumeName: "data", containerPath: "/srv/pg" }] },
    },
    { what: "another service", props: { image: "nginx:1", volumes: [] } },
    { what: "a container that is never started", props: { start: false, volumes: [] } },
  ],
  bad: [
    {
      what: "the old folder, which PostgreSQL 18 does not use",
      props: { image: "postgres:18.2-alpine" },
      at: "volumes",
      found: "nothing mounted at /var/lib/postgresql/18/docker, where PostgreSQL keeps its data",
      expected: "a named volume there",
      fix: 'add { volumeName, containerPath: "/var/lib/postgresql" }',
    },
    {
      what: "a volume beside its folder",
      props: { volumes: [{ volumeName: "data", containerPath: "/var/lib/postgres" }] },
      at: "volumes",
      found: "nothing mounted at /var/lib/postgresql/data, where PostgreSQL keeps its data",
      expected: "a named volume there",
      fix: 'add { volumeName, containerPath: "/var/lib/postgresql/data" }',
    },
    {
      what: "its folder in memory",
      props: { image: "docker.io/library/redis@sha256:1f", volumes: [], mounts: [{ type: "tmpfs", target: "/data" }] },
      at: "volumes",
      found: "nothing mounted at /data, where Redis keeps its data",
      expected: "a named volume there",
      fix: 'add { volumeName, containerPath: "/data" }',
    },
  ],
  unknown: ["image", "volumes"],
};
