/**
 * `npm run access`: who may do what, read back from the live server, beside what the stack declares. Exits 0 when they are the same,
 * 1 when they differ, 2 when it could not find out.
 */
import { once } from "node:events";
import { readAccess } from "../components/access/liveAccess.ts";
import { prepare } from "../toolchain/environment.ts";
import { count, differences, json, matrix, part } from "./accessMatrix.ts";
import { accessMarkdown, accessReport } from "./accessReport.ts";
import { readGoverned } from "./outputs.ts";
import { command, runVerb } from "./verb.ts";

const verb = command("access", "Shows who may do what on the live server, and what of it is not as declared.")
  .option("--stack <name>", "the stack", "dev")
  .option("--role <name...>", "only these roles; PUBLIC is everybody")
  .option("--object <text>", 'only objects with this in their name, such as "table public.orders"')
  .option("--all", "also what is neither declared nor there")
  .option("--json", "print the cells for programs")
  .option("--markdown", "print a document for an auditor");

interface Options {
  stack: string;
  role?: string[];
  object?: string;
  all?: boolean;
  json?: boolean;
  markdown?: boolean;
}

async function print(texts: Iterable<string>): Promise<void> {
  for (const text of texts) if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

await runVerb(
  verb,
  async () => {
    const { stack, role, object, all, json: asJson, markdown } = verb.opts<Options>();
    const { access, connection } = await readGoverned(await prepare({ docker: false }), stack);
    const databases = [...new Set([...access.roles, ...access.policies].map(({ database }) => database))];
    const live = await readAccess(connection, access.roles, databases);
    const shown = part(matrix(access, live), { roles: role, object, all });
    const source = { stack, host: connection.host, port: connection.port, when: new Date() };
    await print(asJson ? json(shown) : [markdown ? accessMarkdown(shown, source) : accessReport(shown, source)]);
    return count(differences(shown)) === 0 ? 0 : 1;
  },
  2,
);
