/**
 * The Docker engine as the operations use it: run a command in a container, signal one, wait for one. Everything goes through the
 * engine's API, so it works wherever Docker does, and no port of a member has to be published.
 */
import { Readable, Writable } from "node:stream";
import Docker from "dockerode";

export const docker = new Docker();

const host = process.env.DOCKER_HOST ?? "unix://";
/** Whether the engine runs on this machine, so that its ports, routes and disks are ours to look at. */
export const isLocal = host.startsWith("unix://");

/** Why a call to the engine failed, for people. */
export function explain(error: unknown): { error: string; fix: string } {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES")
    return { error: `no permission to use Docker (${host})`, fix: "run as root or as a member of the group docker" };
  if (code === "ENOENT" || code === "ECONNREFUSED")
    return { error: `no Docker engine at ${host}`, fix: "install Docker Engine and start it, or set DOCKER_HOST" };
  return { error: message, fix: "see that `docker version` shows a server" };
}

export interface ExecResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in a container as its own user; `stdin` is the only way in for a secret. */
export async function exec(container: string, command: string[], stdin?: string): Promise<ExecResult> {
  const run = await docker.getContainer(container).exec({
    Cmd: command,
    AttachStdin: stdin !== undefined,
    AttachStdout: true,
    AttachStderr: true,
  });
  const stream = await run.start({ hijack: stdin !== undefined, stdin: stdin !== undefined });
  const stdout = collector();
  const stderr = collector();
  docker.modem.demuxStream(stream, stdout.stream, stderr.stream);
  if (stdin !== undefined) Readable.from([stdin]).pipe(stream, { end: true });
  await new Promise<void>((resolve, reject) =>
    stream.once("end", resolve).once("close", resolve).once("error", reject),
  );
  const { ExitCode } = await run.inspect();
  return { code: ExitCode ?? -1, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** `undefined` when there is no such container. */
export async function state(container: string): Promise<{ running: boolean; status: string } | undefined> {
  try {
    const { State } = await docker.getContainer(container).inspect();
    return { running: State.Running && !State.Paused && !State.Restarting, status: State.Status };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  }
}

/** The last lines a container logged, for an error message. */
export async function lastLog(container: string, lines = 10): Promise<string> {
  try {
    const raw = (await docker
      .getContainer(container)
      .logs({ stdout: true, stderr: true, tail: lines })) as unknown as Buffer;
    // Eight bytes of frame header precede each chunk of a container without a terminal.
    let text = "";
    for (let at = 0; at + 8 <= raw.length; at += 8 + raw.readUInt32BE(at + 4))
      text += raw.toString("utf8", at + 8, at + 8 + raw.readUInt32BE(at + 4));
    return text.trim();
  } catch {
    return "(no log)";
  }
}

/** Asks until the answer is truth, at most `seconds`; the error says what was last seen. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | string>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last = "nothing was seen yet";
  while (Date.now() < end) {
    const answer = await ask().catch((error: Error) => error.message);
    if (typeof answer !== "string") return answer;
    last = answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${what} did not come about within ${seconds} s; last seen: ${last}`);
}
