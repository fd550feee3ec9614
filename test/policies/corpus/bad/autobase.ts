/** As Autobase sets a cluster up: everybody may try from everywhere, trust on the socket, no backup, asynchronous. Here in containers of Patroni. */
import * as docker from "@pulumi/docker";

const patroni = `
scope: postgres-cluster
bootstrap:
  dcs:
    synchronous_mode: false
postgresql:
  pg_hba:
    - local all postgres trust
    - local pgbouncer pgbouncer trust
    - hostssl all all 0.0.0.0/0 md5
    - host replication replicator 0.0.0.0/0 trust
`;

export const expected = {
  "docker-container-no-public-database-port": ["node-1", "node-2"],
  "docker-container-no-dangerous-capabilities": ["node-2"],
  "docker-container-no-host-network": ["node-2"],
  "docker-container-data-on-volume": ["node-2"],
  "docker-container-database-memory": ["node-1", "node-2", "unarchived"],
  "docker-container-healthcheck": ["node-1", "node-2", "unarchived"],
  "postgresql-hba-address-range": ["node-1", "node-2"],
  "postgresql-hba-no-md5": ["node-1", "node-2"],
  "postgresql-hba-no-trust": ["node-1", "node-2"],
  "postgresql-hba-encrypted": ["node-1", "node-2"],
  "postgresql-hba-local-proof": ["node-1", "node-2"],
  "postgresql-setting-archive-command": ["unarchived"],
  "postgresql-setting-synchronous-commit": ["unarchived"],
};

export default function program(): void {
  const shared = {
    image: "ghcr.io/zalando/spilo-17:4.0-p3",
    restart: "unless-stopped",
    uploads: [{ file: "/etc/patroni/patroni.yml", content: patroni }],
  };
  new docker.Container("node-1", {
    ...shared,
    ports: [{ internal: 5432, external: 5432, ip: "0.0.0.0" }],
    volumes: [{ volumeName: "node-1-data", containerPath: "/home/postgres/pgdata" }],
    networksAdvanced: [{ name: "cluster" }],
  });
  new docker.Container("node-2", {
    ...shared,
    networkMode: "host",
    ports: [{ internal: 5432, external: 5433 }],
    capabilities: { adds: ["SYS_ADMIN"] },
  });
  new docker.Container("unarchived", {
    image: "postgres:17.8",
    command: ["-c", "archive_mode=on", "-c", "archive_command=cd .", "-c", "synchronous_commit=off"],
    volumes: [{ volumeName: "unarchived", containerPath: "/var/lib/postgresql/data" }],
  });
}
