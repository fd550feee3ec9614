/**
 * `Extension`: one in a database. One that is there already is adopted, as officially.
 */
import pg from "pg";
import type { Properties } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { databaseExists } from "./roles.ts";
import type { Server } from "./server.ts";

const { escapeIdentifier } = pg;

/** Which database and extension: from the state, or for an import from the id. */
function identity(id: string, state: Properties): [database: string, name: string] {
  if (state.name) return [state.database as string, state.name as string];
  const [database, name, ...rest] = id.split(".");
  if (!database || !name || rest.length > 0) {
    throw new Error(`Expected an id of the form database.extension, got ${id}.`);
  }
  return [database, name];
}

async function read(server: Server, database: string, name: string, state: Properties) {
  const doing = `Reading extension ${name} of ${database}`;
  const exists = await server.transaction(server.database, doing, (client) => databaseExists(client, database));
  if (!exists) return undefined;
  return await server.transaction(database, doing, async (client) => {
    const { rows } = await client.query(
      `SELECT nspname AS schema, extversion AS version
       FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = $1`,
      [name],
    );
    return rows[0] && { ...state, ...rows[0], name, database };
  });
}

export const extension = (server: () => Server): Kind => ({
  autonamed: true,
  attributes: {
    name: { replaces: true },
    schema: { computed: true },
    version: { computed: true },
    database: { computed: true, replaces: true },
    dropCascade: { default: false },
    createCascade: { default: false },
  },

  async create(wanted) {
    const name = wanted.name as string;
    const database = (wanted.database as string | undefined) ?? server().database;
    const options = [
      ...(wanted.schema ? [`SCHEMA ${escapeIdentifier(wanted.schema as string)}`] : []),
      ...(wanted.version ? [`VERSION ${escapeIdentifier(wanted.version as string)}`] : []),
      ...(wanted.createCascade ? ["CASCADE"] : []),
    ];
    await server().transaction(database, `Creating extension ${name} in ${database}`, async (client) => {
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(name)} ${options.join(" ")}`);
    });
    return { id: `${database}.${name}`, state: (await read(server(), database, name, wanted))! };
  },

  read: (id, state) => read(server(), ...identity(id, state), state),

  async update(old, wanted, changed) {
    const [database, name] = [old.database as string, old.name as string];
    const quoted = escapeIdentifier(name);
    await server().transaction(database, `Changing extension ${name} of ${database}`, async (client) => {
      if (changed.has("schema")) {
        await client.query(`ALTER EXTENSION ${quoted} SET SCHEMA ${escapeIdentifier(wanted.schema as string)}`);
      }
      if (changed.has("version")) {
        await client.query(`ALTER EXTENSION ${quoted} UPDATE TO ${escapeIdentifier(wanted.version as string)}`);
      }
    });
    return (await read(server(), database, name, wanted))!;
  },

  async delete(state) {
    const [database, name] = [state.database as string, state.name as string];
    await server().transaction(database, `Deleting extension ${name} of ${database}`, async (client) => {
      await client.query(`DROP EXTENSION ${escapeIdentifier(name)} ${state.dropCascade ? "CASCADE" : "RESTRICT"}`);
    });
  },
});
