/** What is judged: a state file, or the folder of a program. And where in a repository its findings can be shown. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export interface StateFile {
  path: string;
  /** Type tokens of its resources, one for each resource. */
  types: readonly string[];
  lineOf(urn: string): number;
}

/** A state as `pulumi stack export` writes it. No error repeats what is in it. */
export function readState(file: string): StateFile {
  const path = resolve(file);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`--file: ${path} cannot be read (${code}): give the path of a state, from pulumi stack export`);
  }
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    throw new Error(`--file: ${path} is not JSON: make it with pulumi stack export --file state.json`);
  }
  const { deployment } = (state ?? {}) as { deployment?: { resources?: unknown } };
  if (typeof deployment !== "object" || deployment === null) {
    throw new Error(
      `--file: ${path} has no "deployment": it is no export of a stack. Make one with pulumi stack export --file state.json`,
    );
  }
  const resources = Array.isArray(deployment.resources) ? deployment.resources : [];
  const types = resources.filter((one) => one?.delete !== true).map((one) => String(one?.type));
  return { path, types, lineOf: lineFinder(text) };
}

/** The line on which each resource's URN stands, 1 for what is not found. */
function lineFinder(text: string): (urn: string) => number {
  const lines = new Map<string, number>();
  let line = 1;
  for (const one of text.split("\n")) {
    for (const [, quoted] of one.matchAll(/"urn":\s*("(?:[^"\\]|\\.)*")/g)) {
      const urn: string = JSON.parse(quoted!);
      if (!lines.has(urn)) lines.set(urn, line);
    }
    line++;
  }
  return (urn) => lines.get(urn) ?? 1;
}

/** The program's manifest. */
export function manifestOf(folder: string): string {
  for (const name of ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"]) {
    const path = join(resolve(folder), name);
    if (existsSync(path)) return path;
  }
  throw new Error(`--cwd: ${resolve(folder)} has no Pulumi.yaml: give the folder of a Pulumi program`);
}

/** As a service finds it in the repository: from the folder that holds `.git`, else from here. */
export function inRepository(path: string): string {
  let folder = dirname(path);
  while (!existsSync(join(folder, ".git")) && dirname(folder) !== folder) folder = dirname(folder);
  const base = existsSync(join(folder, ".git")) ? folder : process.cwd();
  const inside = relative(base, path);
  return inside.startsWith("..") ? path.split("/").at(-1)! : inside;
}
