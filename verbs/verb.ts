/** What every verb shares: its command line, and how its errors reach the user. */
import { Command } from "commander";

/** A verb's command line. What is wrong with it ends in exit code 2, so that a script can tell it from a verb that failed. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .showHelpAfterError()
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

/** The same for verbs that drive the engine: a stack, and unknown flags that are pulumi's. */
export function engineCommand(name: string, description: string): Command {
  return command(name, `${description}\nOther flags are passed on to pulumi.`)
    .option("--stack <name>", "the stack", "dev")
    .allowUnknownOption()
    .allowExcessArguments();
}

/** Runs a verb to its exit code; an error is one message, not a stack trace. @param failed the exit code of an error */
export async function runVerb(parsed: Command, work: () => Promise<number>, failed = 1): Promise<void> {
  parsed.parse();
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`holdfast: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = failed;
  }
}
