/**
 * A Docker engine of the tests' own, so that it can be stopped, started and crashed without touching anybody's containers: its
 * own data, its own sockets, and a network namespace in which it may publish what it likes. The namespace is that of a container
 * that does nothing, which also gives it a way out to the package registries. Needs root.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { docker, run } from "./stack.ts";

const image = "debian:trixie-slim";

export class PrivateEngine {
  /** Everything of it lies here, and the command line of each of its processes names it. */
  private readonly folder = mkdtempSync(join(tmpdir(), "holdfast-engine-"));
  private readonly keeper: string;
  private readonly label: string;
  private daemon: ChildProcess | undefined;

  /** @param stack its objects on the engine of this machine bear this label, for whoever cleans up */
  constructor(stack: string) {
    this.keeper = `holdfast-${stack}-namespace`;
    this.label = `holdfast.stack=holdfast/${stack}`;
  }

  /** DOCKER_HOST. */
  get host(): string {
    return `unix://${join(this.folder, "docker.sock")}`;
  }

  /** Runs it for the first time, with the base image of this machine's engine in it. */
  async create(): Promise<void> {
    await docker("run", "--detach", "--name", this.keeper, "--label", this.label, image, "sleep", "infinity");
    await this.start();
    const copied = await run("sh", ["-c", `docker save ${image} | docker --host ${this.host} load`]);
    if (copied.code !== 0) throw new Error(`${image} could not be copied: ${copied.all}`);
  }

  /** What to put before a command that shall run where this engine publishes its ports. */
  async inside(): Promise<string[]> {
    const pid = await docker("inspect", "--format", "{{.State.Pid}}", this.keeper);
    return ["nsenter", "--net", "--target", pid];
  }

  docker(...args: string[]): Promise<string> {
    return docker("--host", this.host, ...args);
  }

  async start(): Promise<void> {
    const [nsenter, ...namespace] = await this.inside();
    const at = (name: string) => join(this.folder, name);
    const log = openSync(at("log"), "a");
    const own = ["--data-root", at("data"), "--exec-root", at("exec"), "--pidfile", at("pid"), "--host", this.host];
    // Where a containerd runs already, dockerd uses that one.
    const containerd = [
      "--containerd-namespace",
      "holdfast-test",
      "--containerd-plugins-namespace",
      "holdfast-test-plugins",
    ];
    const dockerd = ["dockerd", ...own, ...containerd, "--bip", "172.31.255.1/24"];
    this.daemon = spawn(nsenter!, [...namespace, ...dockerd], { stdio: ["ignore", log, log] });
    closeSync(log);
    for (const end = Date.now() + 60_000; Date.now() < end && this.daemon.exitCode === null; await delay(200))
      if (await this.answers()) return;
    throw new Error(`the engine did not start; its last words:\n${readFileSync(at("log"), "utf8").slice(-2000)}`);
  }

  private answers(): Promise<boolean> {
    return this.docker("info").then(
      () => true,
      () => false,
    );
  }

  /** As `systemctl stop docker` or a reboot does: containers are stopped, then the engine ends. */
  async stop(): Promise<void> {
    if (this.daemon === undefined || this.daemon.exitCode !== null || this.daemon.signalCode !== null) return;
    this.daemon.kill("SIGTERM");
    await once(this.daemon, "exit");
  }

  /** As a reset of the host does, except that what was written is written: no process lives to see it. */
  async crash(): Promise<void> {
    const ids = (await this.docker("ps", "--quiet")).split("\n").filter(Boolean);
    const pids = ids.length === 0 ? "" : await this.docker("inspect", "--format", "{{.State.Pid}}", ...ids);
    const ended = once(this.daemon!, "exit");
    // The engine first, or it would restart what dies.
    this.killAll();
    await ended;
    for (const pid of pids.split("\n").map(Number)) if (pid > 1) process.kill(pid, "SIGKILL");
    await this.forget();
  }

  /** The engine's own processes: dockerd, containerd and its shims. */
  private killAll(): void {
    for (const pid of readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number))
      try {
        if (pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(this.folder))
          process.kill(pid, "SIGKILL");
      } catch {
        // Gone by itself.
      }
  }

  /** What lies in memory, as /run does, does not outlive a host. */
  private async forget(): Promise<void> {
    for (const end = Date.now() + 10_000; ; await delay(200)) {
      const mounts = readFileSync("/proc/self/mounts", "utf8")
        .split("\n")
        .map((line) => line.split(" ")[1] ?? "");
      const ours = mounts.filter((path) => path.startsWith(`${this.folder}/`)).reverse();
      if (ours.length === 0) break;
      const { all } = await run("umount", ours);
      if (Date.now() > end) throw new Error(`still mounted: ${ours.join(", ")}: ${all}`);
    }
    rmSync(join(this.folder, "exec"), { recursive: true, force: true });
  }

  /** Whatever state it is in: no process, mount, cgroup, namespace or file of it is left. */
  async remove(): Promise<void> {
    try {
      if (!(await this.answers())) await this.start();
      const ids = (await this.docker("ps", "--all", "--quiet")).split("\n").filter(Boolean);
      if (ids.length > 0) await this.docker("rm", "--force", "--volumes", ...ids);
      await this.stop();
    } finally {
      this.killAll();
      await this.forget();
      rmSync(this.folder, { recursive: true, force: true });
      await docker("rm", "--force", this.keeper);
    }
  }
}
