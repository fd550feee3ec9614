/** A pack is a folder: every module in its subfolders exports one policy, so that a new one is one new file and no list is kept. */
import { readdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PolicyPack } from "@pulumi/policy";
import type { HoldfastPolicy } from "./policy.ts";
import { Relevant } from "./relevant.ts";

/** Each a folder beside this file, and a pack of its own. */
export const packs = ["security", "resilience", "tuning"] as const;
export type Pack = (typeof packs)[number];

export interface PolicyFile {
  /** In the pack's folder: `aws/rdsInstanceNoPublicAccess.ts`. */
  path: string;
  policy: HoldfastPolicy;
}

/** In the order of their paths. By `import`, which Pulumi's ts-node leaves alone; it would refuse what `require` finds. */
export function loadPolicies(folder: string): Promise<PolicyFile[]> {
  // The published package has .js where the checkout has .ts.
  const extension = extname(import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => dirname(path) !== "." && extname(path) === extension)
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const { policy }: { policy?: HoldfastPolicy } = await import(pathToFileURL(join(folder, path)).href);
      if (policy === undefined) {
        throw new Error(`${path} in ${folder} exports no \`policy\`: a module in a pack's subfolder is one policy`);
      }
      return { path, policy };
    }),
  );
}

/**
 * Serves the pack to the engine. One in each process. Not to be awaited at the top of a module: Pulumi loads packs with `require`, which
 * takes no module that waits.
 */
export async function startPack(name: string, description: string, ...folders: string[]): Promise<void> {
  // Hundreds of small files: Node keeps what it made of them, in NODE_COMPILE_CACHE or the temporary folder. A third of the time.
  enableCompileCache();
  const files = (await Promise.all(folders.map(loadPolicies))).flat();
  new PolicyPack(`holdfast-${name}`, { description, policies: Relevant.from(files, ({ policy }) => policy) });
}
