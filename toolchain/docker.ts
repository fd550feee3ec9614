/**
 * A Docker engine to work with: the one that is there, else on Debian or Ubuntu as root the distribution's own, installed and
 * started after saying so. Anything else is a message with the fix. And the base image that the images are built from, which has
 * to be made here where no image registry can be reached.
 */
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type Docker from "dockerode";
import { runLocked } from "./locked.js";
import { holdfastDirectory } from "./places.ts";

/** Debian's releases that images are built from: what the Docker tier runs, and one with an older PostgreSQL for the tests. */
export type Suite = "trixie" | "bookworm";

const REPOSITORY = "debian";
const tagOf = (suite: Suite) => `${suite}-slim`;
export const baseImage = (suite: Suite): string => `${REPOSITORY}:${tagOf(suite)}`;

/** How long a starting engine may take, and how long an image registry may be silent before it counts as out of reach. */
const ENGINE_STARTS_WITHIN_MS = 60_000;
const REGISTRY_ANSWERS_WITHIN_MS = 20_000;

const say = (message: string) => process.stderr.write(`holdfast: ${message}\n`);

/** What is known about a Docker engine that did not answer. */
export interface EngineFacts {
  /** The error code of the connection: ENOENT, EACCES, ECONNREFUSED, … */
  code: string | undefined;
  message: string;
  /** DOCKER_HOST, when the user set it. */
  dockerHost: string | undefined;
  daemonInstalled: boolean;
  root: boolean;
  debian: boolean;
}

/** What can be done about it; a `fail` says what is wrong and how to fix it. */
export type EngineRemedy = { kind: "install" } | { kind: "start" } | { kind: "fail"; message: string };

/** The decision alone, so that every case can be tried without taking Docker away. */
export function remedyFor(facts: EngineFacts): EngineRemedy {
  const fail = (message: string): EngineRemedy => ({ kind: "fail", message });
  if (facts.code === "EACCES" || facts.code === "EPERM") {
    const where = facts.dockerHost === undefined ? "" : ` at DOCKER_HOST=${facts.dockerHost}`;
    return fail(
      `this user may not use the Docker engine${where}: run \`sudo usermod -aG docker $USER\` and log in again (members of that ` +
        "group have root's power on this machine), or run as root",
    );
  }
  if (facts.dockerHost !== undefined) {
    return fail(
      `the Docker engine at DOCKER_HOST=${facts.dockerHost} does not answer (${facts.message}): start it, or unset DOCKER_HOST ` +
        "to use the one on this machine",
    );
  }
  if (facts.daemonInstalled) {
    return facts.root
      ? { kind: "start" }
      : fail("the Docker engine is installed but not running: start it with `sudo systemctl start docker`");
  }
  if (facts.debian && facts.root) return { kind: "install" };
  return fail(
    facts.debian
      ? "there is no Docker engine: install it with `sudo apt-get install docker.io`, or run this as root once"
      : "there is no Docker engine: install Docker Engine or Docker Desktop and start it",
  );
}

function onPath(program: string): boolean {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.some((folder) => existsSync(join(folder, program)));
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

const isRoot = () => process.getuid?.() === 0;

/** Runs a program with its output on stderr; an error names it. */
async function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const child = spawn(program, args, { stdio: ["ignore", 2, 2], env });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} failed with exit code ${code}; its messages are above`);
}

async function installPackages(packages: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q", "-o", "DPkg::Lock::Timeout=300"], env);
  await run(
    "apt-get",
    ["install", "-q", "-y", "-o", "DPkg::Lock::Timeout=300", "--no-install-recommends", ...packages],
    env,
  );
}

async function installEngine(): Promise<void> {
  say("there is no Docker engine here: installing docker.io from the distribution");
  let appArmor = false;
  try {
    // With AppArmor on, the engine cannot start a container without its parser.
    appArmor = readFileSync("/sys/module/apparmor/parameters/enabled", "utf8").startsWith("Y");
  } catch {
    // A kernel without AppArmor.
  }
  await installPackages(["docker.io", "iptables", "ca-certificates", ...(appArmor ? ["apparmor"] : [])]);
  // Debian 13 has the `docker` command in a package of its own; the summary and the tests use it.
  if (!onPath("docker")) await installPackages(["docker-cli"]);
}

/** Starts the engine so that it outlives this process, and waits until it answers. */
async function startEngine(docker: Docker): Promise<void> {
  const log = join(holdfastDirectory, "dockerd.log");
  let exited = false;
  if (existsSync("/run/systemd/system")) {
    say("starting the Docker engine (systemctl start docker)");
    await run("systemctl", ["start", "docker"]);
  } else {
    say(`starting the Docker engine (dockerd, log in ${log})`);
    mkdirSync(holdfastDirectory, { recursive: true });
    const output = openSync(log, "a");
    const daemon = spawn("dockerd", [], {
      detached: true,
      stdio: ["ignore", output, output],
      cwd: "/",
      env: { ...process.env, PATH: `${process.env.PATH ?? ""}${delimiter}/usr/sbin${delimiter}/sbin` },
    });
    closeSync(output);
    daemon.once("error", () => {
      exited = true;
    });
    daemon.once("exit", () => {
      exited = true;
    });
    daemon.unref();
  }
  for (const end = Date.now() + ENGINE_STARTS_WITHIN_MS; Date.now() < end && !exited; await delay(200)) {
    if (
      await docker.ping().then(
        () => true,
        () => false,
      )
    )
      return;
  }
  const tail = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-10).join("\n") : "";
  throw new Error(
    `the Docker engine did not start${exited ? "" : ` within ${ENGINE_STARTS_WITHIN_MS / 1000} s`}${tail && `; its last words:\n${tail}`}`,
  );
}

async function ensureEngine(docker: Docker): Promise<void> {
  try {
    await docker.ping();
    return;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const remedy = remedyFor({
      code,
      message,
      dockerHost: process.env.DOCKER_HOST,
      daemonInstalled: onPath("dockerd"),
      root: isRoot(),
      debian: isDebian(),
    });
    if (remedy.kind === "fail") throw new Error(remedy.message);
    if (remedy.kind === "install") await installEngine();
  }
  await startEngine(docker);
}

/** Resolves when the engine has done what it reports on `stream`; its errors are records among the progress. */
function completion(docker: Docker, stream: NodeJS.ReadableStream, onProgress: () => void = () => {}): Promise<void> {
  return new Promise((resolve, reject) =>
    docker.modem.followProgress(
      stream,
      (error, records: { error?: string }[]) => {
        const problem = error ?? records.find((record) => record.error !== undefined)?.error;
        if (problem) reject(problem instanceof Error ? problem : new Error(String(problem)));
        else resolve();
      },
      onProgress,
    ),
  );
}

async function pullBaseImage(docker: Docker, image: string): Promise<boolean> {
  const abort = new AbortController();
  const giveUp = setTimeout(() => abort.abort(), REGISTRY_ANSWERS_WITHIN_MS);
  try {
    const stream = await docker.pull(image, { abortSignal: abort.signal });
    await completion(docker, stream, () => clearTimeout(giveUp));
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(giveUp);
  }
}

/** Makes the image from the distribution's packages alone. */
async function makeBaseImage(docker: Docker, suite: Suite): Promise<void> {
  const image = baseImage(suite);
  if (!isRoot() || !isDebian()) {
    throw new Error(
      `the image ${image} cannot be pulled, and making it needs debootstrap as root on Debian or Ubuntu: ` +
        `load it into Docker yourself (docker load), or run this once as root there`,
    );
  }
  say(`${image} cannot be pulled from here: making it with debootstrap, about 2 minutes, once`);
  await installPackages(["debootstrap", "debian-archive-keyring", "ca-certificates"]);
  const folder = join(holdfastDirectory, "base-image");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await run("debootstrap", [
      "--variant=minbase",
      "--keyring=/usr/share/keyrings/debian-archive-keyring.gpg",
      suite,
      folder,
    ]);
    const downloads = join(folder, "var", "cache", "apt", "archives");
    for (const file of readdirSync(downloads)) if (file.endsWith(".deb")) rmSync(join(downloads, file));
    const archive = spawn("tar", ["--create", "--numeric-owner", `--directory=${folder}`, "."], {
      stdio: ["ignore", "pipe", 2],
    });
    const packed = new Promise<number | null>((resolve) => archive.once("close", resolve));
    const stream = await docker.importImage(archive.stdout!, {
      repo: REPOSITORY,
      tag: tagOf(suite),
      changes: 'CMD ["bash"]',
    });
    await completion(docker, stream);
    if ((await packed) !== 0) throw new Error(`tar failed while packing ${image}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasBaseImage(docker: Docker, suite: Suite): Promise<boolean> {
  return docker
    .getImage(baseImage(suite))
    .inspect()
    .then(
      () => true,
      () => false,
    );
}

/** Sees to it that the Docker engine answers and that the base image is there. Quiet and quick when both are. */
export async function ensureDocker(suite: Suite = "trixie"): Promise<void> {
  const { default: DockerClient } = await import("dockerode");
  if (await hasBaseImage(new DockerClient(), suite)) return;
  const setup = [import.meta.filename, suite];
  const status = runLocked(join(holdfastDirectory, "setup.lock"), process.execPath, setup);
  if (status !== 0) throw new Error("Docker could not be made ready; the reason is above");
}

if (import.meta.main) {
  const { default: DockerClient } = await import("dockerode");
  const docker = new DockerClient();
  const suite = process.argv[2] as Suite;
  try {
    await ensureEngine(docker);
    if (!(await hasBaseImage(docker, suite))) {
      say(`pulling ${baseImage(suite)}`);
      if (!(await pullBaseImage(docker, baseImage(suite)))) await makeBaseImage(docker, suite);
    }
    // The started engine is still a child of this process.
    process.exit(0);
  } catch (error) {
    say((error as Error).message);
    process.exit(1);
  }
}
