/**
 * Random declarations, one after the other on one server, each replacing the one before: what the logins may do then is what the
 * last one declares, whatever there was before it.
 */
import fc from "fast-check";
import { expect } from "vitest";
import { actual, type Declaration, declarations, expected, given, making, schemasOf } from "./declarations.ts";
import { Program } from "./program.ts";
import { type ServerOptions, startServer } from "./server.ts";
import { query } from "./stack.ts";

export async function rolesProperty(options: ServerOptions, numRuns: number): Promise<void> {
  const server = await startServer(options);
  const program = await Program.start(options.name);
  const made = new Set<string>();
  try {
    await query(server.admin, given);
    await fc.assert(
      fc.asyncProperty(declarations, async (declaration) => {
        program.write(`const roles = new holdfast.DatabaseRoles("roles", {
  connection: pulumi.secret(${JSON.stringify(server.connection)}),
  ...${JSON.stringify(declaration)},
});`);
        await program.up();
        const changed = await make(declaration);
        // What an owner made since is granted to the user's groups by the next `up`; to the others at once.
        if (changed && Object.keys(declaration.groups).length > 0) await program.up();
        for (const login of ["ann", "bob", "cyd", "dan"]) {
          const declared = declaration.logins[login];
          if (declared === undefined) {
            expect(await server.asPostgres(`SELECT count(*) FROM pg_roles WHERE rolname = '${login}'`)).toBe("0");
            continue;
          }
          const found = [...(await actual(server.admin, login))].sort();
          expect({ login, rights: found }).toEqual({
            login,
            rights: [...expected(declaration, declared.roles, [...made])].sort(),
          });
        }
      }),
      // One that failed is tried again as it is: each try takes seconds, and what came before has part in it.
      { numRuns, endOnFailure: true },
    );
  } finally {
    await server.stop();
    program.dispose();
  }

  /** A table of the owner's in each schema that it may create in for the first time. */
  async function make({ schemas }: Declaration): Promise<boolean> {
    const missing = schemasOf.filter((schema) => schemas.includes(schema) && !made.has(schema));
    for (const schema of missing) {
      await server.asPostgres(making(schema), "app");
      made.add(schema);
    }
    return missing.length > 0;
  }
}
