/**
 * `Database`. Creating and dropping one runs outside transactions, so its lock and its temporary membership of the owner belong to one
 * connection that ends with the work.
 */
import pg from "pg";
import type { Properties } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { join, lockRole, ownerOfDatabase, part } from "./roles.ts";
import type { Client, Server } from "./server.ts";

const { escapeIdentifier, escapeLiteral } = pg;

/** `DEFAULT` in any case is SQL's own word and not a name. */
const orDefault = (value: unknown, quote: (text: string) => string) =>
  String(value).toUpperCase() === "DEFAULT" ? "DEFAULT" : quote(String(value));

/** Runs `work` with the provider's user a member of `owner`, while no one else changes that user's memberships. */
async function asMemberOfOwner(
  server: Server,
  doing: string,
  owner: string | undefined,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  await server.session(server.database, doing, async (client) => {
    if (!owner) return await work(client);
    await lockRole(client, server.username, true);
    const joined = await join(client, owner, server.username);
    try {
      await work(client);
    } finally {
      if (joined) await part(client, owner, server.username);
    }
  });
}

/** Hands what the database's present owner has in it to the next one. */
async function reassign(server: Server, name: string, owner: string): Promise<void> {
  await server.transaction(name, `Handing the objects in database ${name} to ${owner}`, async (client) => {
    await lockRole(client, server.username);
    const present = await ownerOfDatabase(client, name);
    if (present === owner) return;
    const joined = await join(client, present, server.username);
    await client.query(`REASSIGN OWNED BY ${escapeIdentifier(present)} TO ${escapeIdentifier(owner)}`);
    if (joined) await part(client, present, server.username);
  });
}

async function read(server: Server, name: string, state: Properties): Promise<Properties | undefined> {
  return await server.transaction(server.database, `Reading database ${name}`, async (client) => {
    const { rows } = await client.query(
      `SELECT datname AS name, pg_get_userbyid(datdba)::text AS owner, pg_encoding_to_char(encoding)::text AS encoding,
         datcollate AS "lcCollate", datctype AS "lcCtype", spcname AS "tablespaceName", datconnlimit AS "connectionLimit",
         datallowconn AS "allowConnections", datistemplate AS "isTemplate"
       FROM pg_database JOIN pg_tablespace t ON t.oid = dattablespace WHERE datname = $1`,
      [name],
    );
    return rows[0] && { ...state, ...rows[0], template: state.template || "template0" };
  });
}

export const database = (server: () => Server): Kind => ({
  autonamed: true,
  attributes: {
    name: {},
    owner: { computed: true },
    template: { computed: true, replaces: true },
    encoding: { computed: true, replaces: true },
    lcCollate: { computed: true, replaces: true },
    lcCtype: { computed: true, replaces: true },
    tablespaceName: { computed: true },
    connectionLimit: { default: -1 },
    allowConnections: { default: true },
    isTemplate: { computed: true },
    alterObjectOwnership: { default: false },
  },

  async create(wanted) {
    const name = wanted.name as string;
    const owner = wanted.owner as string | undefined;
    const options = [
      `OWNER ${escapeIdentifier(owner ?? server().username)}`,
      `TEMPLATE ${orDefault(wanted.template ?? "template0", escapeIdentifier)}`,
      `ENCODING ${orDefault(wanted.encoding ?? "UTF8", escapeLiteral)}`,
      ...(wanted.lcCollate ? [`LC_COLLATE ${orDefault(wanted.lcCollate, escapeLiteral)}`] : []),
      ...(wanted.lcCtype ? [`LC_CTYPE ${orDefault(wanted.lcCtype, escapeLiteral)}`] : []),
      ...(wanted.tablespaceName ? [`TABLESPACE ${orDefault(wanted.tablespaceName, escapeIdentifier)}`] : []),
      `ALLOW_CONNECTIONS ${wanted.allowConnections === true}`,
      `CONNECTION LIMIT ${Number(wanted.connectionLimit)}`,
      `IS_TEMPLATE ${wanted.isTemplate === true}`,
    ];
    await asMemberOfOwner(server(), `Creating database ${name}`, owner, async (client) => {
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)} ${options.join(" ")}`);
    });
    return { id: name, state: (await read(server(), name, wanted))! };
  },

  read: (id, state) => read(server(), (state.name as string) ?? id, state),

  async update(old, wanted, changed) {
    const name = wanted.name as string;
    const quoted = escapeIdentifier(name);
    const doing = `Changing database ${old.name}`;
    if (changed.has("name")) {
      await server().session(server().database, doing, async (client) => {
        await client.query(`ALTER DATABASE ${escapeIdentifier(old.name as string)} RENAME TO ${quoted}`);
      });
    }
    if (changed.has("owner")) {
      const owner = wanted.owner as string;
      if (wanted.alterObjectOwnership) await reassign(server(), name, owner);
      await asMemberOfOwner(server(), doing, owner, async (client) => {
        await client.query(`ALTER DATABASE ${quoted} OWNER TO ${escapeIdentifier(owner)}`);
      });
    }
    const changes = {
      tablespaceName: `SET TABLESPACE ${orDefault(wanted.tablespaceName, escapeIdentifier)}`,
      connectionLimit: `CONNECTION LIMIT ${Number(wanted.connectionLimit)}`,
      allowConnections: `ALLOW_CONNECTIONS ${wanted.allowConnections === true}`,
      isTemplate: `IS_TEMPLATE ${wanted.isTemplate === true}`,
    };
    await server().session(server().database, doing, async (client) => {
      for (const [property, change] of Object.entries(changes)) {
        if (changed.has(property)) await client.query(`ALTER DATABASE ${quoted} ${change}`);
      }
    });
    return (await read(server(), name, wanted))!;
  },

  async delete(state) {
    const name = state.name as string;
    const quoted = escapeIdentifier(name);
    await asMemberOfOwner(server(), `Deleting database ${name}`, state.owner as string | undefined, async (client) => {
      if (state.isTemplate) await client.query(`ALTER DATABASE ${quoted} IS_TEMPLATE false`);
      // Nobody may come back between the end of the sessions and the end of the database.
      await client.query(`ALTER DATABASE ${quoted} ALLOW_CONNECTIONS false`);
      await client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
        [name],
      );
      await client.query(`DROP DATABASE ${quoted} WITH (FORCE)`);
    });
  },
});
