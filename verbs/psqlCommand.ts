/** The command line of `npm run psql`: a few flags of ours, and all the rest is psql's. */
import { type Command, Option } from "commander";
import type { Service } from "./session.ts";
import { command } from "./verb.ts";

export interface Request {
  stack: string;
  login: string;
  service: Service;
  /** psql's own. */
  args: string[];
}

export function psqlCommand(): Command {
  return (
    command("psql", "Opens psql as one of the cluster's logins. All other arguments are psql's, such as -c 'select 1'.")
      .option("--stack <name>", "the stack", "dev")
      .option("--login <name>", "app, reader, … or admin", "app")
      .option("--pooled", "through PgBouncer")
      .addOption(new Option("--reader", "on a standby").conflicts("pooled"))
      // -h is psql's.
      .helpOption("--help", "show this help")
      .allowUnknownOption()
      .allowExcessArguments()
  );
}

/** What a parsed command line asks for. */
export function request(parsed: Command): Request {
  const { stack, login, pooled, reader } = parsed.opts<{
    stack: string;
    login: string;
    pooled?: boolean;
    reader?: boolean;
  }>();
  return { stack, login, service: pooled ? "pooled" : reader ? "readers" : "primary", args: parsed.args };
}
