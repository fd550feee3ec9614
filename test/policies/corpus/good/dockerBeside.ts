/** What runs beside a database: a cache, MySQL, Spilo, an exporter, a pooler and the service itself. */
import * as docker from "@pulumi/docker";

export default function program(): void {
  const network = new docker.Network("backend", { driver: "bridge" });
  const shared = {
    restart: "unless-stopped",
    networksAdvanced: [{ name: network.name }],
    logDriver: "local",
    logOpts: { "max-size": "20m", "max-file": "5" },
  };
  const check = (...tests: string[]) => ({ tests: ["CMD", ...tests], interval: "10s", timeout: "5s", retries: 5 });
  const secret = (name: string) => ({
    type: "bind",
    source: `/etc/secrets/${name}`,
    target: `/run/secrets/${name}`,
    readOnly: true,
  });
  new docker.Container("mysql", {
    ...shared,
    image: "mysql:8.4.6",
    memory: 2048,
    envs: ["MYSQL_ROOT_PASSWORD_FILE=/run/secrets/mysql", "MYSQL_DATABASE=shop"],
    volumes: [{ volumeName: new docker.Volume("mysql").name, containerPath: "/var/lib/mysql" }],
    command: ["mysqld", "--innodb-buffer-pool-size=1G", "--max-connections=100"],
    mounts: [secret("mysql")],
    healthcheck: check("mysqladmin", "ping", "--silent"),
  });
  new docker.Container("redis", {
    ...shared,
    image: "redis:8.2.1",
    memory: 512,
    command: ["redis-server", "/run/secrets/redis.conf", "--appendonly", "yes"],
    volumes: [{ volumeName: new docker.Volume("redis").name, containerPath: "/data" }],
    mounts: [secret("redis.conf")],
    healthcheck: check("redis-cli", "ping"),
  });
  new docker.Container("spilo", {
    ...shared,
    image: "ghcr.io/zalando/spilo-17:4.0-p3",
    memory: 4096,
    shmSize: 512,
    envs: ["SCOPE=shop", "PGROOT=/home/postgres/pgdata/pgroot"],
    volumes: [{ volumeName: new docker.Volume("spilo").name, containerPath: "/home/postgres/pgdata" }],
    mounts: [secret("spilo.yml")],
    healthcheck: check("curl", "--fail", "http://127.0.0.1:8008/readiness"),
  });
  new docker.Container("exporter", {
    ...shared,
    image: "quay.io/prometheuscommunity/postgres-exporter:v0.17.1",
    envs: [
      "DATA_SOURCE_URI=spilo:5432/postgres",
      "DATA_SOURCE_USER=exporter",
      "DATA_SOURCE_PASS_FILE=/run/secrets/exporter",
    ],
    mounts: [secret("exporter")],
  });
  new docker.Container("pooler", {
    ...shared,
    image: "edoburu/pgbouncer:v1.24.1-p1",
    ports: [{ internal: 6432, external: 6432, ip: "10.0.0.5" }],
    mounts: [secret("userlist.txt")],
  });
  new docker.Container("shop", {
    ...shared,
    image: "example/shop:1.4.2",
    envs: ["PGHOST=pooler", "PGPORT=6432", "PGPASSFILE=/run/secrets/pgpass"],
    ports: [{ internal: 8080, external: 443 }],
    mounts: [secret("pgpass")],
  });
}
