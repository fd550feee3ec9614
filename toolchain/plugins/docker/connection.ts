/**
 * One Docker client per plugin process, made when it is first needed. The engine starts a plugin for each provider, hence for each host.
 * The client's own reading of DOCKER_HOST, DOCKER_CERT_PATH and ssh:// is used, so that this plugin reaches whatever `docker` reaches.
 */
import type Docker from "dockerode";
import { type Properties, UNKNOWN } from "../provider.ts";

export type Connect = () => Promise<Docker>;

const UNSUPPORTED = ["caMaterial", "certMaterial", "keyMaterial", "certPath", "context", "registryAuth", "sshOpts"];

export class Connection {
  #client: Promise<Docker> | undefined;

  /** Takes the provider's settings and, unless told otherwise, makes sure that Docker answers, as the official plugin does. */
  async configure(config: Properties): Promise<void> {
    const found = UNSUPPORTED.filter((name) => config[name] !== undefined && config[name] !== "");
    if (found.length > 0) {
      throw new Error(
        `docker provider: ${found.join(", ")} not supported by this stand-in of Pulumi's docker plugin, which knows host and disableDockerDaemonCheck. ` +
          "Use the environment (DOCKER_HOST, DOCKER_CERT_PATH, an ssh agent), or install the official plugin.",
      );
    }
    if (config.host === UNKNOWN) return;
    if (typeof config.host === "string" && config.host !== "") process.env.DOCKER_HOST = config.host;
    if (String(config.disableDockerDaemonCheck) !== "true") await this.connect();
  }

  /** The client, after one successful ping; a failure is not remembered, so the next call tries again. */
  readonly connect: Connect = () => {
    this.#client ??= open().catch((error) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  };
}

async function open(): Promise<Docker> {
  const { default: Dockerode } = await import("dockerode");
  const client = new Dockerode();
  try {
    await client.ping();
  } catch (error) {
    throw new Error(unreachable(error as NodeJS.ErrnoException));
  }
  return client;
}

function unreachable(error: NodeJS.ErrnoException): string {
  const host = process.env.DOCKER_HOST || "the local socket";
  if (error.code === "EACCES" || error.code === "EPERM") {
    return `Docker at ${host} is not permitted to this user: add it to the group "docker" and log in again, or run as root.`;
  }
  if (error.code === "ENOENT" || error.code === "ECONNREFUSED") {
    return `Docker does not answer at ${host}: it is not installed or not running. Start it (systemctl start docker), or set DOCKER_HOST or docker:host to where it is.`;
  }
  return `Docker does not answer at ${host}: ${error.message}`;
}

/** Docker's own words for a failed call, without the client's wrapping. */
export function reasonOf(error: unknown): string {
  const { json, message } = error as { json?: { message?: string }; message?: string };
  return json?.message?.trim() ?? message ?? String(error);
}

/** Whether Docker answered with this status: 404 for what is gone, 409 for a conflict. */
export function hasStatus(error: unknown, status: number): boolean {
  return (error as { statusCode?: number }).statusCode === status;
}

/** Runs one call to Docker; its failure says what was being done. */
export async function doing<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new Error(`${what}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The result of `call`, or `undefined` when the thing is gone. */
export async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}
