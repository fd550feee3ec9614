/** Spilo as its image comes, with the passwords that everybody knows. */
import * as docker from "@pulumi/docker";

export const expected = {
  "docker-container-no-default-password": ["spilo"],
  "docker-container-no-secret-in-environment": ["spilo"],
  "docker-container-not-privileged": ["spilo"],
  "docker-container-database-memory": ["spilo"],
};

export default function program(): void {
  new docker.Container("spilo", {
    image: "ghcr.io/zalando/spilo-16:3.3-p2",
    privileged: true,
    envs: ["SCOPE=demo", "PGPASSWORD_SUPERUSER=zalando", "PGPASSWORD_STANDBY=standby", "PGPASSWORD_ADMIN=cola"],
    volumes: [{ volumeName: "spilo", containerPath: "/home/postgres/pgdata" }],
  });
}
