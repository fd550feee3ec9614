/** A pack is a folder: every module in its subfolders exports one policy, so that a new one is one new file and no list is kept. */
import { readdirSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { PolicyPack } from "@pulumi/policy";
import type { HoldfastPolicy } from "./policy.ts";

/** In the order of their paths. By `import`, which Pulumi's ts-node leaves alone; it would refuse what `require` finds. */
export function loadPolicies(folder: string): Promise<HoldfastPolicy[]> {
  // The published package has .js where the checkout has .ts.
  const extension = extname(import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => dirname(path) !== folder && extname(path) === extension && !path.includes("node_modules"))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const { policy }: { policy?: HoldfastPolicy } = await import(pathToFileURL(path).href);
      if (policy === undefined) {
        throw new Error(
          `${relative(folder, path)} exports no \`policy\`: a module in a pack's subfolder is one policy`,
        );
      }
      return policy;
    }),
  );
}

/**
 * Serves the pack to the engine. One in each process. Not to be awaited at the top of a module: Pulumi loads packs with `require`, which
 * takes no module that waits.
 */
export async function startPack(name: string, description: string, folder: string): Promise<void> {
  new PolicyPack(`holdfast-${name}`, { description, policies: await loadPolicies(folder) });
}
