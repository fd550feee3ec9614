/** As Autobase sets a cluster up: everybody may try from everywhere, trust on the socket, no backup, asynchronous. Here in containers of Patroni. */
import * as docker from "@pulumi/docker";

const patroni = `
scope: postgres-cluster
bootstrap:
  dcs:
    synchronous_mode: false
    postgresql:
      parameters:
        archive_mode: on
        archive_command: cd .
postgresql:
  pg_hba:
    - local all postgres trust
    - local pgbouncer pgbouncer trust
    - host all all 0.0.0.0/0 md5
`;

export const expected = {
  "docker-container-no-public-database-port": ["node-1", "node-2"],
  "docker-container-no-host-network": [],
};

export default function program(): void {
  for (const name of ["node-1", "node-2"])
    new docker.Container(name, {
      image: "ghcr.io/zalando/spilo-17:4.0-p3",
      restart: "unless-stopped",
      uploads: [{ file: "/etc/patroni/patroni.yml", content: patroni }],
      ports: [{ internal: 5432, external: name === "node-1" ? 5432 : 5433, ip: "0.0.0.0" }],
      volumes: [{ volumeName: `${name}-data`, containerPath: "/home/postgres/pgdata" }],
    });
}
