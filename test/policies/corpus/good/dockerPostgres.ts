/** After the official image's documentation, as one would run it on a host of one's own. */
import * as docker from "@pulumi/docker";

export default function program(): void {
  const network = new docker.Network("backend", { driver: "bridge", internal: true });
  const data = new docker.Volume("data", { driver: "local" });
  new docker.Container("postgres", {
    image: "postgres:17.8",
    restart: "unless-stopped",
    memory: 4096,
    memorySwap: 4096,
    shmSize: 256,
    destroyGraceSeconds: 120,
    stopTimeout: 120,
    command: [
      "postgres",
      ...["-c", "shared_buffers=512MB"],
      ...["-c", "max_connections=100"],
      ...["-c", "work_mem=4MB"],
      ...["-c", "password_encryption=scram-sha-256"],
      ...["-c", "ssl=on"],
      ...["-c", "ssl_cert_file=/run/tls/server.crt"],
      ...["-c", "ssl_key_file=/run/tls/server.key"],
      ...["-c", "log_line_prefix=%m [%p] %u@%d %a %h "],
      ...["-c", "log_connections=on"],
      ...["-c", "log_disconnections=on"],
    ],
    envs: [
      "POSTGRES_PASSWORD_FILE=/run/secrets/postgres",
      "POSTGRES_INITDB_ARGS=--data-checksums --auth-host=scram-sha-256",
    ],
    volumes: [{ volumeName: data.name, containerPath: "/var/lib/postgresql/data" }],
    mounts: [
      { type: "bind", source: "/etc/postgres/password", target: "/run/secrets/postgres", readOnly: true },
      { type: "bind", source: "/etc/postgres/tls", target: "/run/tls", readOnly: true },
    ],
    networksAdvanced: [{ name: network.name, aliases: ["db"] }],
    ports: [{ internal: 5432, external: 5432, ip: "127.0.0.1" }],
    healthcheck: { tests: ["CMD-SHELL", "pg_isready -U postgres"], interval: "10s", timeout: "5s", retries: 5 },
    logDriver: "local",
    logOpts: { "max-size": "20m", "max-file": "5" },
  });
}
