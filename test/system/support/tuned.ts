/**
 * Real servers to hold the tuning's facts and settings to: PostgreSQL 14 to 18 from npm packages of their own (test/system/servers),
 * 15 and 17 as Debian builds them, MariaDB as Debian's two releases have it. PostgreSQL runs without a postmaster: what it accepts and
 * what it shows needs no clients.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { baseImage, ensureDocker, type Suite } from "../../../toolchain/docker.ts";
import { docker, root, run } from "./stack.ts";

const servers = join(root, "test/system/servers");

/** Installs what the folder's lock file names; the packages' links are made by hand, since npm may not run their scripts. */
function installServers(): void {
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: servers,
    encoding: "utf8",
  });
  if (npm.status !== 0) throw new Error(`npm ci in test/system/servers failed: ${npm.stderr}`);
  for (const version of ["14", "15", "16", "17", "18"]) {
    const cwd = join(servers, "node_modules", `postgresql-${version}`);
    const link = spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd, encoding: "utf8" });
    if (link.status !== 0) throw new Error(`the links of ${cwd} could not be made: ${link.stderr}`);
  }
}

/** What Debian's own packages have. */
const releases: Record<string, Suite> = { "15": "bookworm", "17": "trixie" };

export interface PostgresServer {
  version: string;
  /** Built with lz4 and zstd, as distributions do. */
  compresses: boolean;
  /** `postgres -C`: what a setting would be with these, without a start. */
  show(name: string, settings: readonly string[]): Promise<string>;
  /** Starts with these settings, without a postmaster, and answers one query: rows of columns. */
  ask(sql: string, settings: readonly string[]): Promise<string[][]>;
}

async function serverIn(
  container: string,
  version: string,
  folder: string,
  compresses: boolean,
): Promise<PostgresServer> {
  const data = `/data/${version}`;
  const bin = (program: string) => (folder === "" ? program : `${folder}/${program}`);
  const inside = async (args: string[], input?: string) => {
    const { code, stdout, all } = await run(
      "docker",
      ["exec", "-i", container, ...args],
      input === undefined ? {} : { input },
    );
    if (code !== 0) throw new Error(`${args.join(" ")}: ${all}`);
    return stdout;
  };
  await inside([bin("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "--no-sync"]);
  const flags = (settings: readonly string[]) => settings.flatMap((setting) => ["-c", setting]);
  return {
    version,
    compresses,
    show: async (name, settings) =>
      (await inside([bin("postgres"), "-D", data, "-C", name, ...flags(settings)])).trim(),
    ask: async (sql, settings) => {
      const single = [bin("postgres"), "--single", "-j", "-D", data, ...flags(settings), "postgres"];
      const printed = await inside(single, `COPY (${sql}) TO STDOUT`);
      return printed
        .split("\n")
        .map((line) => line.replace(/^backend> /, ""))
        .filter((line) => line.includes("\t"))
        .map((line) => line.split("\t"));
    },
  };
}

const name = "holdfast-t-tuning";
const label = ["--label", "holdfast.stack=test/tuning", "--tmpfs", "/data:mode=1777"];

/** All of them, in containers that `removeServers` ends. */
export async function postgresServers(): Promise<PostgresServer[]> {
  installServers();
  await ensureDocker();
  await docker("rm", "-f", "-v", name);
  const mount = ["--volume", `${join(servers, "node_modules")}:/servers:ro`];
  await docker(
    "run",
    "--detach",
    "--name",
    name,
    ...label,
    ...mount,
    "--user",
    "nobody",
    baseImage("trixie"),
    "sleep",
    "infinity",
  );
  const found: PostgresServer[] = [];
  for (const version of ["14", "15", "16", "17", "18"])
    found.push(await serverIn(name, version, `/servers/postgresql-${version}/native/bin`, false));
  for (const version of Object.keys(releases)) {
    const container = `${name}-${version}`;
    await docker("rm", "-f", "-v", container);
    await docker(
      "run",
      "--detach",
      "--name",
      container,
      ...label,
      "--user",
      "postgres",
      await debianImage(version),
      "sleep",
      "infinity",
    );
    found.push(await serverIn(container, version, "", true));
  }
  return found;
}

/** The image that the Docker tier runs, of a version that Debian has. */
export async function debianImage(version: string): Promise<string> {
  const suite = releases[version]!;
  await ensureDocker(suite);
  // As the tests of roles build it, so that one of both builds.
  const image = `holdfast-t-roles:${version}`;
  await docker(
    ...["build", "--quiet", "--tag", image, "--build-arg", `BASE_IMAGE=${baseImage(suite)}`],
    ...["--build-arg", `POSTGRES_VERSION=${version}`, join(root, "images/postgres")],
  );
  return image;
}

export interface MariadbServer {
  version: string;
  /** Starts with these settings (and the server's defaults besides), and answers each statement with its rows or its error. */
  ask(statements: readonly string[], settings: readonly string[]): Promise<string>;
}

/** MariaDB of each Debian release. */
export async function mariadbServers(): Promise<MariadbServer[]> {
  const found: MariadbServer[] = [];
  for (const [version, suite] of Object.entries({ "10.11": "bookworm", "11.8": "trixie" } as Record<string, Suite>)) {
    await ensureDocker(suite);
    const image = `holdfast-t-mariadb:${version}`;
    const dockerfile = `FROM ${baseImage(suite)}
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends mariadb-server && apt-get clean
`;
    const { code, all } = await run("docker", ["build", "--quiet", "--tag", image, "-"], { input: dockerfile });
    if (code !== 0) throw new Error(`MariaDB ${version} could not be installed: ${all}`);
    const container = `${name}-mariadb-${version}`;
    await docker("rm", "-f", "-v", container);
    await docker("run", "--detach", "--name", container, ...label, image, "sleep", "infinity");
    await docker(
      "exec",
      container,
      "bash",
      "-c",
      "mariadb-install-db --no-defaults --user=mysql --datadir=/data/db >/dev/null",
    );
    found.push({
      version,
      ask: async (statements, settings) => {
        const flags = settings.map((setting) => `'--${setting}'`).join(" ");
        const script = `
set -e
mariadbd --no-defaults --user=mysql --datadir=/data/db --skip-networking --socket=/data/s ${flags} 2>/data/log &
server=$!
for i in $(seq 300); do mariadb-admin --socket=/data/s ping >/dev/null 2>&1 && break; kill -0 $server || { cat /data/log; exit 1; }; sleep 0.1; done
mariadb --socket=/data/s --force --skip-column-names --batch 2>&1 || true
kill $server; wait $server`;
        const { code, all } = await run("docker", ["exec", "-i", container, "bash", "-c", script], {
          input: `${statements.join(";\n")};`,
        });
        if (code !== 0) throw new Error(`MariaDB ${version} with ${flags}: ${all}`);
        return all;
      },
    });
  }
  return found;
}

export async function removeServers(): Promise<void> {
  const all = (await docker("ps", "--all", "--quiet", "--filter", "label=holdfast.stack=test/tuning")).split("\n");
  for (const container of all.filter((id) => id !== "")) await docker("rm", "-f", "-v", container);
}
