/** Where things are in this checkout, and which Pulumi it is pinned to. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that is made here and not committed. */
export const holdfastDirectory = join(root, ".holdfast");

/** The PULUMI_HOME that `fill.ts` fills where the official download cannot be had. */
export const filledHome = join(holdfastDirectory, "pulumi");

/** The version of an installed package. */
export function installedVersion(packageName: string): string {
  return JSON.parse(readFileSync(join(root, "node_modules", packageName, "package.json"), "utf8")).version;
}

/** The pinned CLI: the version of the launcher package, whose number is the CLI's own. */
export const cliVersion = installedVersion("pulumi");

/** Where the launcher and the Automation API look for the pinned CLI under a PULUMI_HOME. */
export function pinnedCli(home: string): string {
  return join(home, "versions", cliVersion, "bin", "pulumi");
}
