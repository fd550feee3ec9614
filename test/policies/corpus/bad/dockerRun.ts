/** What most tutorials begin with: docker run -e POSTGRES_PASSWORD=… -p 5432:5432 postgres. */
import * as docker from "@pulumi/docker";

export const expected = {
  "docker-container-image-tag": ["postgres", "trusting"],
  "docker-container-data-on-volume": ["postgres", "trusting"],
  "docker-container-no-public-database-port": ["postgres", "trusting"],
  "docker-container-no-secret-in-environment": ["postgres"],
  "docker-container-no-default-password": ["postgres"],
  "docker-container-healthcheck": ["postgres", "trusting"],
  "docker-container-restart": ["postgres", "trusting"],
  "docker-container-database-memory": ["postgres", "trusting"],
  "docker-container-logs-rotated": ["postgres", "trusting"],
  "docker-container-no-default-network": ["postgres", "trusting"],
  "postgresql-setting-ssl": ["postgres", "trusting"],
  "docker-container-postgres-init-auth": ["trusting"],
  "postgresql-setting-fsync": ["trusting"],
  "postgresql-setting-full-page-writes": ["trusting"],
};

export default function program(): void {
  new docker.Container("postgres", {
    image: "postgres",
    envs: ["POSTGRES_PASSWORD=mysecretpassword"],
    ports: [{ internal: 5432, external: 5432 }],
  });
  new docker.Container("trusting", {
    image: "postgres:latest",
    command: ["-c", "fsync=off", "-c", "full_page_writes=off"],
    envs: ["POSTGRES_HOST_AUTH_METHOD=trust"],
    ports: [{ internal: 5432, external: 5433, ip: "0.0.0.0" }],
  });
}
