/**
 * A psql session as one of the stack's logins, verified to the full. The password, or the certificate's key, travels in a file that
 * only this session's user can read and that goes when the session ends: never in arguments, never in the environment.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import type { CertificateCredential, Credential } from "../components/core/connection.ts";
import { docker, exec, state } from "../components/docker/operations/engine.ts";
import { haproxyPorts } from "../components/postgres/haproxy.ts";
import { files } from "../components/postgres/patroni.ts";
import { pgbouncerPort } from "../components/postgres/pgbouncer.ts";
import { runInForeground } from "./foreground.ts";
import { requireDocker } from "./observe.ts";
import type { Endpoint, Logins, Outputs } from "./outputs.ts";

/** Which of the stack's ports. */
export type Service = "primary" | "readers" | "pooled";

/** Whom psql is to be, and where it goes. */
export interface Session {
  credential: Credential | CertificateCredential;
  database: string;
  service: Service;
}

/** The login by its name. */
export function pickLogin(logins: Logins, name: string, service: Service): Session["credential"] {
  const found = Object.hasOwn(logins, name) ? logins[name] : undefined;
  if (found === undefined)
    throw new Error(
      `--login: there is no login ${JSON.stringify(name)}; allowed: ${Object.keys(logins).sort().join(", ")}`,
    );
  if (service === "pooled" && "key" in found)
    throw new Error(
      `--pooled: ${name} logs in by certificate, and PgBouncer, whose connections to the server are its own, cannot pass one on. ` +
        "Leave out --pooled, or take a login that has a password",
    );
  return found;
}

/** The line of a password file that serves this endpoint and no other. */
export function passfileLine({ host, port }: Endpoint, { username, password }: Credential): string {
  const escaped = (text: string) => text.replaceAll(/[\\:]/g, "\\$&");
  return `${escaped(host)}:${port}:*:${escaped(username)}:${escaped(password)}\n`;
}

/** The files that prove who it is, by libpq's variable for the path of each. */
export function proof({ credential }: Session, endpoint: Endpoint): Record<string, string> {
  return "key" in credential
    ? { PGSSLCERT: credential.certificate, PGSSLKEY: credential.key }
    : { PGPASSFILE: passfileLine(endpoint, credential) };
}

/** libpq's settings, but for the files. */
export function settings({ credential, database }: Session, { host, port }: Endpoint) {
  return {
    PGHOST: host,
    PGPORT: String(port),
    PGDATABASE: database,
    PGUSER: credential.username,
    PGSSLMODE: "verify-full",
    PGAPPNAME: "holdfast psql",
  };
}

/**
 * The endpoint by a name that every libpq can verify: before version 15 it compares a certificate with names only, and the
 * certificates hold this one.
 */
export function named({ host, port }: Endpoint): { endpoint: Endpoint; address: Record<string, string> } {
  return host === "127.0.0.1"
    ? { endpoint: { host: "localhost", port }, address: { PGHOSTADDR: host } }
    : { endpoint: { host, port }, address: {} };
}

/** This shell's environment without what it says about other servers. */
export function withoutLibpq(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("PG")));
}

/** Debian's `psql` is a wrapper that can be there without one behind it; only running it tells. */
function hasPsql(): boolean {
  return spawnSync("psql", ["--version"], { stdio: "ignore" }).status === 0;
}

async function runHere(session: Session, outputs: Outputs, args: string[]): Promise<number> {
  const { endpoint, address } = named(outputs[session.service]);
  const folder = mkdtempSync(join(tmpdir(), "holdfast-psql-"));
  try {
    const paths: Record<string, string> = {};
    for (const [name, content] of Object.entries({ ...proof(session, endpoint), PGSSLROOTCERT: outputs.caCert })) {
      paths[name] = join(folder, name);
      writeFileSync(paths[name], content, { mode: 0o600 });
    }
    const env = { ...withoutLibpq(process.env), ...settings(session, endpoint), ...paths, ...address };
    return await runInForeground("psql", args, { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The services as a member reaches them: by the names on the cluster's network. */
const inside: Record<Service, Endpoint> = {
  primary: { host: "haproxy", port: haproxyPorts.primary },
  readers: { host: "haproxy", port: haproxyPorts.replicas },
  pooled: { host: "pgbouncer", port: pgbouncerPort },
};

async function runningMember({ cluster, instances }: Outputs): Promise<string> {
  for (const { container } of Object.values(instances)) if ((await state(container))?.running) return container;
  throw new Error(
    `there is no psql on this machine, and none of ${cluster}'s instances runs to take theirs: install postgresql-client, or ` +
      "bring the cluster back with npm run up -- --refresh",
  );
}

async function runInMember(session: Session, outputs: Outputs, args: string[], stopped: AbortSignal): Promise<number> {
  await requireDocker();
  const container = await runningMember(outputs);
  const endpoint = inside[session.service];
  // On a tmpfs of the container. Whoever can read it there is PostgreSQL's own user, who needs no password.
  const sh = async (script: string, input = "") => {
    const { code, stdout, stderr } = await exec(container, ["sh", "-c", `umask 077; ${script}`], input);
    if (code !== 0) throw new Error(`cannot write in ${container}: ${stderr.trim()}`);
    return stdout.trim();
  };
  const folder = await sh("mktemp -d /tmp/psql.XXXXXX");
  try {
    const paths: Record<string, string> = { PGSSLROOTCERT: files.ca };
    for (const [name, content] of Object.entries(proof(session, endpoint))) {
      paths[name] = `${folder}/${name}`;
      await sh(`cat > ${paths[name]}`, content);
    }
    const env = {
      ...settings(session, endpoint),
      ...paths,
      // The container's root is read-only.
      PSQL_HISTORY: "/dev/null",
      TERM: process.env.TERM ?? "dumb",
    };
    return await attach(container, ["psql", ...args], env, stopped);
  } finally {
    // A container that died took the files with it.
    await exec(container, ["rm", "-rf", folder]).catch(() => undefined);
  }
}

/**
 * Runs a command in a container with this process's terminal, or its pipes, as its own; resolves to its exit code. When `stopped`
 * it is left to itself: the engine's API cannot signal it.
 */
async function attach(
  container: string,
  command: string[],
  env: Record<string, string>,
  stopped: AbortSignal,
): Promise<number> {
  const { stdin, stdout, stderr } = process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const run = await docker.getContainer(container).exec({
    Cmd: command,
    Env: Object.entries(env).map(([name, value]) => `${name}=${value}`),
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: isTerminal,
  });
  const stream = await run.start({ hijack: true, stdin: true, Tty: isTerminal });
  const stop = () => stream.destroy();
  const resize = () => void run.resize({ h: stdout.rows, w: stdout.columns }).catch(() => undefined);
  if (isTerminal) {
    // Raw, so that ^C interrupts a query there instead of this process here.
    stdin.setRawMode(true);
    stdout.on("resize", resize);
    resize();
    stream.pipe(stdout, { end: false });
  } else docker.modem.demuxStream(stream, stdout, stderr);
  stdin.pipe(stream);
  stopped.addEventListener("abort", stop);
  if (stopped.aborted) stop();
  try {
    await new Promise<void>((resolve, reject) =>
      stream.once("end", resolve).once("close", resolve).once("error", reject),
    );
  } finally {
    stopped.removeEventListener("abort", stop);
    stdout.off("resize", resize);
    if (isTerminal) stdin.setRawMode(false);
    stdin.unpipe(stream);
    stdin.destroy();
  }
  if (stopped.aborted) return 128 + constants.signals[stopped.reason as NodeJS.Signals];
  return (await run.inspect()).ExitCode ?? 1;
}

const SIGNALS: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs psql with these arguments: this machine's where there is one, else a member's. Resolves to its exit code. */
export async function runPsql(session: Session, outputs: Outputs, args: string[]): Promise<number> {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => stopping.abort(signal);
  // From before the password is written until after it is removed, a signal ends the session and not this process.
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await (hasPsql() ? runHere(session, outputs, args) : runInMember(session, outputs, args, stopping.signal));
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
