/** As Pigsty's defaults: passwords of the examples, and a backup repository with the passphrase that everybody has. */
import * as docker from "@pulumi/docker";

export const expected = {
  "docker-container-no-default-password": ["postgres"],
  "docker-container-no-secret-in-environment": ["postgres"],
  "docker-container-postgres-checksums": ["postgres"],
  "docker-container-postgres-repaired-minor": ["postgres"],
  "docker-container-healthcheck": ["postgres"],
  "postgresql-setting-ssl": ["postgres"],
};

export default function program(): void {
  new docker.Container("postgres", {
    image: "postgres:16.10",
    restart: "always",
    envs: [
      "POSTGRES_PASSWORD=DBUser.Postgres",
      "PGBACKREST_REPO1_CIPHER_PASS=pgBackRest",
      "PGBACKREST_REPO1_CIPHER_TYPE=aes-256-cbc",
    ],
    volumes: [{ volumeName: "pigsty", containerPath: "/var/lib/postgresql/data" }],
    networksAdvanced: [{ name: "pigsty" }],
  });
}
