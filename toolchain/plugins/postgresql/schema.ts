/**
 * `Schema`: a namespace in a database. One that is there already is adopted, as officially. Left out: the deprecated `policies`.
 */
import pg from "pg";
import type { Properties } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { asMemberOf, databaseExists, lookUp, ownerOfDatabase } from "./roles.ts";
import type { Client, Server } from "./server.ts";

const { escapeIdentifier } = pg;

const OWNER = "SELECT pg_get_userbyid(nspowner)::text FROM pg_namespace WHERE nspname = $1";

/** Which database and schema: from the state, or for an import from the id. */
function identity(id: string, state: Properties): [database: string, name: string] {
  if (state.name) return [state.database as string, state.name as string];
  const [database, name, ...rest] = id.split(".");
  if (!database || !name || rest.length > 0) throw new Error(`Expected an id of the form database.schema, got ${id}.`);
  return [database, name];
}

async function setOwner(client: Client, name: string, owner: string): Promise<void> {
  await client.query(`ALTER SCHEMA ${escapeIdentifier(name)} OWNER TO ${escapeIdentifier(owner)}`);
}

async function read(server: Server, database: string, name: string, state: Properties) {
  const doing = `Reading schema ${name} of ${database}`;
  const exists = await server.transaction(server.database, doing, (client) => databaseExists(client, database));
  if (!exists) return undefined;
  const owner = await server.transaction(database, doing, (client) => lookUp<string>(client, OWNER, [name]));
  return owner === undefined ? undefined : { ...state, name, database, owner, policies: [] };
}

export const schema = (server: () => Server): Kind => ({
  autonamed: true,
  check: ({ policies }) =>
    Array.isArray(policies) && policies.length > 0
      ? [{ property: "policies", reason: "deprecated and not in the stand-in: use Grant with objectType schema" }]
      : [],
  attributes: {
    name: {},
    database: { computed: true, replaces: true },
    owner: { computed: true },
    ifNotExists: { default: true },
    dropCascade: { default: false },
    policies: { computed: true },
  },

  async create(wanted) {
    const name = wanted.name as string;
    const database = (wanted.database as string | undefined) ?? server().database;
    const owner = wanted.owner as string | undefined;
    await server().transaction(database, `Creating schema ${name} in ${database}`, async (client) => {
      const roles = new Set([await ownerOfDatabase(client, database), ...(owner ? [owner] : [])]);
      await asMemberOf(client, [...roles], async () => {
        const present = await lookUp(client, OWNER, [name]);
        if (present !== undefined) {
          if (owner) await setOwner(client, name, owner);
          return;
        }
        const condition = wanted.ifNotExists ? "IF NOT EXISTS " : "";
        const authorization = owner ? ` AUTHORIZATION ${escapeIdentifier(owner)}` : "";
        await client.query(`CREATE SCHEMA ${condition}${escapeIdentifier(name)}${authorization}`);
      });
    });
    return { id: `${database}.${name}`, state: (await read(server(), database, name, wanted))! };
  },

  read: (id, state) => read(server(), ...identity(id, state), state),

  async update(old, wanted, changed) {
    const database = old.database as string;
    const name = wanted.name as string;
    await server().transaction(database, `Changing schema ${old.name} of ${database}`, async (client) => {
      if (changed.has("name")) {
        await client.query(`ALTER SCHEMA ${escapeIdentifier(old.name as string)} RENAME TO ${escapeIdentifier(name)}`);
      }
      if (changed.has("owner")) await setOwner(client, name, wanted.owner as string);
    });
    return (await read(server(), database, name, wanted))!;
  },

  async delete(state) {
    const [database, name] = [state.database as string, state.name as string];
    await server().transaction(database, `Deleting schema ${name} of ${database}`, async (client) => {
      if ((await lookUp(client, OWNER, [name])) === undefined) return;
      await asMemberOf(client, [state.owner as string], async () => {
        await client.query(`DROP SCHEMA ${escapeIdentifier(name)} ${state.dropCascade ? "CASCADE" : "RESTRICT"}`);
      });
    });
  },
});
