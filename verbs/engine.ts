/** Runs the Pulumi CLI for a verb: its output goes through as it is, its exit code and its errors' hints come back. */
import { spawn } from "node:child_process";
import type { Toolchain } from "../toolchain/environment.ts";
import { root } from "../toolchain/places.ts";
import { runInForeground } from "./foreground.ts";

/** Another update of the stack was quicker to begin; nothing was changed. */
export class Locked extends Error {}

/**
 * Runs `pulumi` in the project with the terminal as its own; resolves to its exit code.
 * @param aside its progress goes to stderr, because stdout is the verb's own
 */
export async function pulumi(toolchain: Toolchain, args: string[], { aside = false } = {}): Promise<number> {
  let errors = "";
  const code = await runInForeground(toolchain.pulumi, args, {
    env: toolchain.env,
    aside,
    // Progress is on stdout; stderr holds what went wrong before there was any.
    onError: (text) => {
      errors += text;
    },
  });
  if (code !== 0 && errors.includes("the stack is currently locked")) throw new Locked(errors.trim());
  if (code !== 0) explain(errors, toolchain);
  return code;
}

/** Runs `pulumi` for its standard output; what it says on stderr is in the error when it fails. */
export async function pulumiOutput(toolchain: Toolchain, args: string[], input = ""): Promise<string> {
  const child = spawn(toolchain.pulumi, [...args, "--non-interactive"], { cwd: root, env: toolchain.env });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    explain(errors, toolchain);
    throw new Error(`pulumi ${args.join(" ")} failed:\n${errors.trim()}`);
  }
  return output;
}

/** Adds the fix to errors whose own text does not hold it. */
function explain(errors: string, { env }: Toolchain): void {
  if (!errors.includes("incorrect passphrase")) return;
  const source =
    env.PULUMI_CONFIG_PASSPHRASE !== undefined
      ? "the environment variable PULUMI_CONFIG_PASSPHRASE"
      : `the file ${env.PULUMI_CONFIG_PASSPHRASE_FILE} (PULUMI_CONFIG_PASSPHRASE_FILE)`;
  process.stderr.write(
    `holdfast: the passphrase does not open this stack's secrets. It was taken from ${source}; put the passphrase with which the ` +
      "stack was made there. Without it neither its secrets nor its Pulumi.<stack>.yaml can be read\n",
  );
}
