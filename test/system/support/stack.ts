/**
 * A stack of the quick start for a test: its own name, ports and settings, driven by the same verbs that people use, in a process
 * of their own. Nothing here knows how the verbs work.
 */
import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  /** Both, as a person sees them. */
  all: string;
}

/** Runs a command to its end; a failing exit code is a result, not an error. */
export function run(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const result = { stdout: "", stderr: "", all: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].setEncoding("utf8").on("data", (text: string) => {
        result[name] += text;
        result.all += text;
      });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, ...result }));
    // Whoever ends without reading has its exit code to say why.
    child.stdin.on("error", () => undefined).end(options.input ?? "");
  });
}

export const verb = (name: string, ...args: string[]) =>
  run(process.execPath, [join(root, "toolchain/run.js"), name, ...args]);

/** `docker …`, which must succeed; its output. */
export function docker(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile("docker", args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      error ? reject(new Error(`docker ${args.join(" ")}: ${stderr}`)) : resolve(stdout.trim()),
    ),
  );
}

export interface StatusReport {
  cluster: string;
  primary: string | null;
  instances: Record<
    string,
    { role: string; state: string; timeline: number | null; lagBytes: number | null; sync: boolean }
  >;
  etcd: { members: number; healthy: number };
}

/** The outputs that a stack promises. */
export interface Outputs {
  host: string;
  port: number;
  readerHost: string;
  readerPort: number;
  pooledHost: string;
  pooledPort: number;
  database: string;
  adminSecret: Login;
  credentials: Record<string, Login>;
  connection: Login & { host: string; port: number; database: string };
  instances: Record<string, { container: string; address: string }>;
  tuning: { name: string; value: number | string; unit: string }[];
  caCert: string;
}

interface Login {
  username: string;
  password: string;
}

/** A stack's record, as far as tests edit it. */
export interface Recorded {
  resources: RecordedResource[];
  pending_operations?: { resource: RecordedResource; type: string }[];
}

export interface RecordedResource {
  urn: string;
  id?: string;
  outputs?: unknown;
  deletedWith?: string;
  dependencies?: string[];
  propertyDependencies?: Record<string, string[]>;
}

export class Stack {
  readonly name: string;
  /** port, then readerPort and pooledPort. */
  readonly port: number;
  private settings: Record<string, unknown>;

  /** @param port the first of three free ports on 127.0.0.1 */
  constructor(name: string, port: number, settings: Record<string, unknown> = {}) {
    this.name = name;
    this.port = port;
    this.settings = { port, readerPort: port + 1, pooledPort: port + 2, ...settings };
  }

  get cluster(): string {
    return `holdfast-${this.name}-db`;
  }

  container(key: string): string {
    return `${this.cluster}-${key}`;
  }

  /** Changes the stack's configuration for the next `up`; `undefined` removes a setting. */
  configure(settings: Record<string, unknown>): void {
    this.settings = { ...this.settings, ...settings };
  }

  writeConfig(): void {
    const file = join(root, `Pulumi.${this.name}.yaml`);
    const salt = existsSync(file) ? /^encryptionsalt: (.*)$/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
    const config = Object.entries(this.settings).filter(([, value]) => value !== undefined);
    const lines = config.map(([key, value]) => `  holdfast:${key}: ${JSON.stringify(value)}`);
    writeFileSync(file, `${salt === undefined ? "" : `encryptionsalt: ${salt}\n`}config:\n${lines.join("\n")}\n`);
  }

  up(...args: string[]): Promise<Run> {
    this.writeConfig();
    return verb("up", "--stack", this.name, ...args);
  }

  /** `up`, which must succeed. */
  async mustUp(...args: string[]): Promise<Run> {
    const result = await this.up(...args);
    if (result.code !== 0) throw new Error(`up failed:\n${result.all}`);
    return result;
  }

  preview(...args: string[]): Promise<Run> {
    this.writeConfig();
    return verb("preview", "--stack", this.name, ...args);
  }

  /** Plain `pulumi refresh`, which is no verb of ours. */
  refresh(...args: string[]): Promise<Run> {
    return this.pulumi("refresh", "--yes", "--skip-preview", ...args);
  }

  /** The engine itself, as the verbs run it. */
  async pulumi(...args: string[]): Promise<Run> {
    const { prepare } = await import("../../../toolchain/environment.ts");
    const { pulumi, env } = await prepare({ docker: false });
    return run(pulumi, [...args, "--stack", this.name], { env });
  }

  /** `pulumi …`, which must succeed; its standard output. */
  private async mustPulumi(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.pulumi(...args);
    if (code !== 0) throw new Error(`pulumi ${args[0]} ${args[1]} failed: ${stderr}`);
    return stdout;
  }

  down(...args: string[]): Promise<Run> {
    return verb("down", "--stack", this.name, "--yes", ...args);
  }

  async status(): Promise<{ code: number; report: StatusReport }> {
    const { code, stdout } = await verb("status", "--stack", this.name, "--json");
    return { code, report: JSON.parse(stdout) as StatusReport };
  }

  /** Asks until `wanted` holds of the status, and returns it. */
  async statusUntil(
    what: string,
    wanted: (report: StatusReport, code: number) => boolean,
    seconds = 120,
  ): Promise<StatusReport> {
    const end = Date.now() + seconds * 1000;
    let last = "";
    while (Date.now() < end) {
      const { code, report } = await this.status().catch((error: Error) => ({
        code: 1,
        report: { error: error.message } as never,
      }));
      if (wanted(report, code)) return report;
      last = JSON.stringify(report);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    throw new Error(`${what} did not come about within ${seconds} s; last status: ${last}`);
  }

  healthy(seconds = 120): Promise<StatusReport> {
    return this.statusUntil("one primary and streaming standbys", (_, code) => code === 0, seconds);
  }

  /** All outputs in clear. For tests' logins only: never print it. */
  async outputs(): Promise<Outputs> {
    return JSON.parse(await this.mustPulumi("stack", "output", "--json", "--show-secrets"));
  }

  /** The outputs as people see them. */
  async maskedOutputs(): Promise<Record<string, unknown>> {
    return JSON.parse(await this.mustPulumi("stack", "output", "--json"));
  }

  /** Edits what the engine has recorded of the stack, in its file: `pulumi stack import` would drop what is pending. */
  async edit(change: (deployment: Recorded) => void): Promise<void> {
    const file = await this.stateFile("stacks", "holdfast", `${this.name}.json`);
    const state = JSON.parse(readFileSync(file, "utf8"));
    change(state.checkpoint.latest);
    writeFileSync(file, JSON.stringify(state));
  }

  /** A path in the checkout's own file backend. */
  async stateFile(...path: string[]): Promise<string> {
    const { prepare } = await import("../../../toolchain/environment.ts");
    const { stateDirectory } = await prepare({ docker: false });
    if (stateDirectory === undefined)
      throw new Error("this test needs the state in the checkout, not in a backend of the user's");
    return join(stateDirectory, ".pulumi", ...path);
  }

  /** The URNs of the resources with these names, which must all be there. */
  async urns(...names: string[]): Promise<string[]> {
    const { deployment } = JSON.parse(await this.mustPulumi("stack", "export"));
    const urns = (deployment.resources as { urn: string }[]).map(({ urn }) => urn);
    return names.map((name) => {
      const urn = urns.find((candidate) => candidate.endsWith(`::${name}`));
      if (urn === undefined) throw new Error(`there is no resource ${name} in stack ${this.name}`);
      return urn;
    });
  }

  /** Container ids, by the keys of the instances or by other suffixes. */
  async ids(...suffixes: string[]): Promise<Record<string, string>> {
    const names = suffixes.map((suffix) => this.container(suffix));
    const ids = (await docker("inspect", "--format", "{{.Id}}", ...names)).split("\n");
    return Object.fromEntries(suffixes.map((suffix, i) => [suffix, ids[i]!]));
  }

  /** What Docker has of this stack, by label and by name: nothing is left when nothing bears either. */
  async objects(): Promise<string[]> {
    const found = new Set<string>();
    for (const filter of [`label=holdfast.stack=holdfast/${this.name}`, `name=${this.cluster}`])
      for (const [kind, list] of [
        ["container", ["ps", "--all", "--format", "{{.Names}}"]],
        ["network", ["network", "ls", "--format", "{{.Name}}"]],
        ["volume", ["volume", "ls", "--format", "{{.Name}}"]],
      ] as const) {
        const names = await docker(...list, "--filter", filter);
        for (const name of names.split("\n").filter(Boolean)) found.add(`${kind} ${name}`);
      }
    return [...found].sort();
  }

  /** After the last test, whatever state the stack is in. */
  async dispose(): Promise<void> {
    await this.down("--delete-data", this.name);
    for (const object of await this.objects()) {
      const [kind, name] = object.split(" ") as [string, string];
      await docker(kind, "rm", "--force", name).catch(() => docker(kind, "rm", name));
    }
    await this.pulumi("stack", "rm", "--yes", "--force");
    rmSync(join(root, `Pulumi.${this.name}.yaml`), { force: true });
  }

  /** Connection parameters of a login (or the administrator) at the primary's, the readers' or the pooled port. */
  async login(login = "app", at: "primary" | "reader" | "pooled" = "primary"): Promise<pg.ClientConfig> {
    const all = await this.outputs();
    const { username, password } = login === "admin" ? all.adminSecret : all.credentials[login]!;
    const port = this.port + { primary: 0, reader: 1, pooled: 2 }[at];
    return {
      ...{ host: "127.0.0.1", port, database: all.database, user: username, password },
      ssl: { ca: all.caCert },
      connectionTimeoutMillis: 5000,
    };
  }
}

/** One query as one client. */
export async function query<T extends pg.QueryResultRow>(
  config: pg.ClientConfig,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** `psql` as `postgres` on a member's own socket. */
export const asPostgres = (container: string, sql: string, database = "postgres") =>
  docker("exec", container, "psql", "-XAtq", "-d", database, "-c", sql);
