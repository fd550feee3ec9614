/** `npm run psql`: a session on the cluster as one of its logins. */
import { prepare } from "../toolchain/environment.ts";
import { readLogins } from "./outputs.ts";
import { psqlCommand, request } from "./psqlCommand.ts";
import { pickLogin, runPsql } from "./session.ts";
import { runVerb } from "./verb.ts";

const psql = psqlCommand();

await runVerb(psql, async () => {
  const { stack, login, service, args } = request(psql);
  const { outputs, logins } = await readLogins(await prepare({ docker: false }), stack);
  return runPsql({ credential: pickLogin(logins, login, service), database: outputs.database, service }, outputs, args);
});
