/**
 * Every secret that a stack's state holds, and where a text holds one of them. The list comes from the engine's own record of what
 * is secret, so a new secret is searched for without anybody thinking of it.
 */
import { prepare } from "../../../toolchain/environment.ts";
import { run, type Stack } from "./stack.ts";

/** Key and value of the object that stands for a secret in an exported state. */
const signature = ["4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270"] as const;

export interface ExportedResource {
  urn: string;
  type: string;
  id?: string;
  outputs?: Record<string, unknown>;
}

/** The state with its secrets in clear. For tests only: never print it. */
export async function exportInClear(stack: Stack): Promise<ExportedResource[]> {
  const { pulumi, env } = await prepare({ docker: false });
  const { code, stdout, stderr } = await run(pulumi, ["stack", "export", "--show-secrets", "--stack", stack.name], {
    env,
  });
  if (code !== 0) throw new Error(`stack export failed: ${stderr}`);
  return JSON.parse(stdout).deployment.resources;
}

/** A text by the name of whose it is; the name is what a failing test prints. */
export type Secrets = Map<string, string>;

/**
 * Generated passwords, SCRAM verifiers, and private keys line by line. Not among them: what is marked secret only because it lies
 * beside one, such as a configuration file.
 */
export function secretsOf(resources: readonly ExportedResource[]): Secrets {
  const found: Secrets = new Map();
  for (const { urn, ...rest } of resources) collect(urn.split("::").at(-1)!, rest, false, found);
  return found;
}

function collect(name: string, value: unknown, isSecret: boolean, found: Secrets): void {
  if (typeof value === "string") {
    if (!isSecret) return;
    if (/^([A-Za-z0-9]{24,}|SCRAM-SHA-256\$.*)$/.test(value)) found.set(name, value);
    // The last line is the end of the public key, which is in the certificate too.
    for (const [, body] of value.matchAll(/-----BEGIN [A-Z ]*PRIVATE KEY-----\n([^-]*)/g))
      for (const [i, line] of body!.trim().split("\n").slice(0, -1).entries())
        found.set(`${name}, line ${i + 1}`, line);
  } else if (typeof value === "object" && value !== null) {
    const tree = value as Record<string, unknown>;
    if (tree[signature[0]] === signature[1]) collect(name, JSON.parse(String(tree.plaintext)), true, found);
    else for (const [key, inner] of Object.entries(tree)) collect(`${name}.${key}`, inner, isSecret, found);
  }
}

/** The names of the secrets that a text holds. */
export function leaks(text: string, secrets: Secrets): string[] {
  return [...secrets].filter(([, secret]) => text.includes(secret)).map(([name]) => name);
}

/** A leaf of the cluster's own authority, by the service's suffix. */
export function leafOf(resources: readonly ExportedResource[], suffix: string): { certificate: string; key: string } {
  const output = (name: string, field: string) => {
    const value = resources.find(({ urn }) => urn.endsWith(`::${name}`))?.outputs?.[field];
    const tree = value as Record<string, string>;
    return typeof value === "string" ? value : (JSON.parse(tree.plaintext!) as string);
  };
  return {
    certificate: output(`db-${suffix}-certificate`, "certPem"),
    key: output(`db-${suffix}-key`, "privateKeyPem"),
  };
}
