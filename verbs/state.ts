/** What the engine has recorded about a stack, read without an engine process where the state is in this checkout. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Toolchain } from "../toolchain/environment.ts";
import { root } from "../toolchain/places.ts";
import { pulumiOutput } from "./engine.ts";

/** The part of a recorded resource that the verbs look at. */
export interface RecordedResource {
  urn: string;
  type: string;
  id?: string;
  protect?: boolean;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
}

export interface Deployment {
  resources?: RecordedResource[];
  /** What a killed update was doing. */
  pending_operations?: { resource: RecordedResource; type: string }[];
}

/** The project's name, part of every label and of the state's path. @param manifest of another program */
export function projectName(manifest = join(root, "Pulumi.yaml")): string {
  const name = /^name:\s*["']?([\w.-]+)/m.exec(readFileSync(manifest, "utf8"))?.[1];
  if (name === undefined) throw new Error(`${manifest} has no "name:" line`);
  return name;
}

/** A path of this checkout's own file backend; undefined when the state is kept elsewhere. */
export function statePath(toolchain: Toolchain, ...path: string[]): string | undefined {
  return toolchain.stateDirectory && join(toolchain.stateDirectory, ".pulumi", ...path);
}

function checkpointPath(toolchain: Toolchain, stack: string): string | undefined {
  return statePath(toolchain, "stacks", projectName(), `${stack}.json`);
}

/** The stack's record; undefined when there is no such stack. */
export async function readDeployment(toolchain: Toolchain, stack: string): Promise<Deployment | undefined> {
  const checkpoint = checkpointPath(toolchain, stack);
  if (checkpoint === undefined) {
    const exported = await pulumiOutput(toolchain, ["stack", "export", "--stack", stack]).catch(() => undefined);
    return exported === undefined ? undefined : JSON.parse(exported).deployment;
  }
  if (!existsSync(checkpoint)) return undefined;
  return JSON.parse(readFileSync(checkpoint, "utf8")).checkpoint.latest ?? {};
}

/** Makes the stack when it is missing. */
export async function ensureStack(toolchain: Toolchain, stack: string): Promise<void> {
  const checkpoint = checkpointPath(toolchain, stack);
  const exists = () => checkpoint !== undefined && existsSync(checkpoint);
  if (exists()) return;
  try {
    await pulumiOutput(toolchain, ["stack", "select", "--create", stack]);
  } catch (error) {
    // Somebody else has made it meanwhile.
    if (!exists()) throw error;
  }
}
