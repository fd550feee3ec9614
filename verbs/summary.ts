/** What a person is told at the end of `up`. */
import type { Toolchain } from "../toolchain/environment.ts";
import { pulumiOutput } from "./engine.ts";

/** Prints the stack's outputs; secret ones stay masked, as the engine hands them out. */
export async function printSummary(toolchain: Toolchain, stack: string): Promise<void> {
  const outputs = JSON.parse(await pulumiOutput(toolchain, ["stack", "output", "--json", "--stack", stack]));
  for (const [name, value] of Object.entries(outputs)) {
    if (value === "[secret]") continue;
    process.stdout.write(`${name}: ${typeof value === "string" ? value : JSON.stringify(value)}\n`);
  }
}
