import type { Table } from "../../support/table.ts";

const wrong = {
  at: "envs",
  expected: "a folder on a volume for the log",
  fix: "mount a volume, and set POSTGRES_INITDB_WALDIR to a folder on it",
};

export const table: Table = {
  good: {
    props: {
      image: "postgres:17",
      envs: ["POSTGRES_INITDB_WALDIR=/wal/pg_wal"],
      volumes: [
        { volumeName: "data", containerPath: "/var/lib/postgresql/data" },
        { volumeName: "wal", containerPath: "/wal" },
      ],
    },
  },
  alsoGood: [
    { what: "a mount", props: { volumes: [], mounts: [{ type: "volume", source: "wal", target: "/wal" }] } },
    { what: "another image", props: { image: "app:1", envs: [] } },
  ],
  bad: [
    { what: "no folder", props: { envs: [] }, found: "POSTGRES_INITDB_WALDIR not set", ...wrong },
    {
      what: "a folder of the container's own",
      props: { volumes: [{ volumeName: "data", containerPath: "/var/lib/postgresql/data" }] },
      found: "POSTGRES_INITDB_WALDIR on no volume",
      ...wrong,
    },
  ],
  unknown: ["image", "envs", "volumes"],
};
