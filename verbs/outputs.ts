/** The stack's outputs as the verbs read them: one call of the engine, and secrets only for the verb that logs in with them. */
import type { CertificateCredential, Connection, Credential } from "../components/core/connection.ts";
import type { InstanceOutput } from "../components/docker/postgres.ts";
import type { PoliciesDeclaration, RolesDeclaration } from "../components/postgres/declaration.ts";
import type { TunedSetting } from "../components/standards/tuning/index.ts";
import type { Toolchain } from "../toolchain/environment.ts";
import { pulumiOutput } from "./engine.ts";

/** A published port. */
export interface Endpoint {
  host: string;
  port: number;
}

/** What is no secret. */
export interface Outputs {
  cluster: string;
  database: string;
  caCert: string;
  primary: Endpoint;
  readers: Endpoint;
  pooled: Endpoint;
  /** key → instance */
  instances: Record<string, InstanceOutput>;
  /** Containers of etcd. */
  etcd: string[];
  /** login → the role that is handed out now, and whether another one takes turns with it */
  logins: Record<string, { role: string; rotates: boolean }>;
}

/** name → login; the administrator is "admin". */
export type Logins = Record<string, Credential | CertificateCredential>;

/** What the stack declares of who may do what. */
export interface Access {
  roles: RolesDeclaration[];
  policies: PoliciesDeclaration[];
}

const NAMES = [
  ...["cluster", "host", "port", "readerHost", "readerPort", "pooledHost", "pooledPort"],
  ...["database", "instances", "etcd", "caCert", "access"],
];
const SECRETS = ["adminSecret", "credentials"];

/** From what `pulumi stack output --json` printed. The text may hold secrets, so no error repeats any of it. */
export function parseOutputs(stack: string, json: string, names = NAMES): Record<string, unknown> {
  let found: Record<string, unknown>;
  try {
    found = JSON.parse(json);
  } catch {
    throw new Error("pulumi stack output --json did not print JSON");
  }
  const missing = names.filter((name) => found[name] === undefined);
  if (missing.length === 0) return found;
  const what = Object.keys(found).length === 0 ? "no outputs" : `no output ${missing.join(", ")}`;
  throw new Error(
    `stack ${stack} has ${what}: no \`up\` of this program has finished yet. Run npm run up -- --stack ${stack}`,
  );
}

/** The outputs by what they are for. */
export function arrange(found: Record<string, unknown>): Outputs {
  const endpoint = (host: string, port: string) => ({ host: found[host], port: found[port] }) as Endpoint;
  const logins = (found.access as Access).roles.flatMap(({ logins }) => Object.entries(logins));
  return {
    logins: Object.fromEntries(
      logins.map(([login, { roles, rotation }]) => [
        login,
        { role: rotation?.active ?? roles[0]!, rotates: rotation !== undefined },
      ]),
    ),
    ...(found as Pick<Outputs, "cluster" | "database" | "caCert" | "instances" | "etcd">),
    primary: endpoint("host", "port"),
    readers: endpoint("readerHost", "readerPort"),
    pooled: endpoint("pooledHost", "pooledPort"),
  };
}

async function ask(toolchain: Toolchain, stack: string, flags: string[]): Promise<string> {
  try {
    return await pulumiOutput(toolchain, ["stack", "output", "--json", "--stack", stack, ...flags]);
  } catch (error) {
    if (!(error as Error).message.includes("no stack named")) throw error;
    const stacks: { name: string }[] = JSON.parse(await pulumiOutput(toolchain, ["stack", "ls", "--json"]));
    const known = stacks.map(({ name }) => name).join(", ") || "none";
    throw new Error(
      `--stack: there is no stack ${JSON.stringify(stack)}; there are: ${known}. Make it with npm run up -- --stack ${stack}`,
    );
  }
}

/** The outputs without the secrets. */
export async function readOutputs(toolchain: Toolchain, stack: string): Promise<Outputs> {
  return arrange(parseOutputs(stack, await ask(toolchain, stack, [])));
}

/** The outputs with the logins. */
export async function readLogins(toolchain: Toolchain, stack: string): Promise<{ outputs: Outputs; logins: Logins }> {
  const found = parseOutputs(stack, await ask(toolchain, stack, ["--show-secrets"]), [...NAMES, ...SECRETS]);
  const { adminSecret, credentials, ...open } = found;
  return { outputs: arrange(open), logins: { ...(credentials as Logins), admin: adminSecret as Credential } };
}

/** What is declared of who may do what, and how to ask the server about it. Of any stack that exports both. */
export async function readGoverned(
  toolchain: Toolchain,
  stack: string,
): Promise<{ access: Access; connection: Connection }> {
  const { access, connection } = parseOutputs(stack, await ask(toolchain, stack, ["--show-secrets"]), []);
  if (access === undefined || connection === undefined)
    throw new Error(
      `stack ${stack} has no output ${access === undefined ? "access" : "connection"}: its program must export ` +
        "access = { roles: [roles.declaration], policies: [] } and connection, and an `up` must have finished since",
    );
  return { access: access as Access, connection: connection as Connection };
}

/** The settings of the last `up` that finished, with their reasons. */
export async function readTuning(toolchain: Toolchain, stack: string): Promise<TunedSetting[]> {
  return parseOutputs(stack, await ask(toolchain, stack, []), ["tuning"]).tuning as TunedSetting[];
}
