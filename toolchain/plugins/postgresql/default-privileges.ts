/**
 * `DefaultPrivileges`: what a role gets on the objects that another will create.
 */
import pg from "pg";
import type { CheckFailure, Properties } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { checkPrivileges, inWantedWords } from "./privileges.ts";
import { asMemberOf, databaseExists, lockRole, lookUp, PUBLIC, roleExists } from "./roles.ts";
import type { Client, Server } from "./server.ts";

const { escapeIdentifier } = pg;

/** The catalogue's letters for the types of objects. */
const LETTERS: Record<string, string> = {
  table: "r",
  sequence: "S",
  function: "f",
  routine: "f",
  type: "T",
  schema: "n",
};

function check(wanted: Properties): CheckFailure[] {
  const failures = checkPrivileges(wanted, Object.keys(LETTERS));
  if (wanted.objectType === "schema" && wanted.schema) {
    failures.push({ property: "schema", reason: "expected none, as objectType is schema" });
  }
  if (wanted.withGrantOption === true && wanted.role === PUBLIC) {
    failures.push({ property: "withGrantOption", reason: "expected false, as role is public" });
  }
  return failures;
}

const title = (state: Properties) =>
  `${state.role}'s default privileges on each ${state.objectType} of ${state.owner} in ${state.database}`;

/** The statement around one GRANT or REVOKE. */
function alter(state: Properties, change: string): string {
  const owner = escapeIdentifier(state.owner as string);
  const inSchema = state.schema ? ` IN SCHEMA ${escapeIdentifier(state.schema as string)}` : "";
  return `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner}${inSchema} ${change}`;
}

const objects = (state: Properties) => `${(state.objectType as string).toUpperCase()}S`;

async function revoke(client: Client, state: Properties): Promise<void> {
  const role = escapeIdentifier(state.role as string);
  await client.query(alter(state, `REVOKE ALL ON ${objects(state)} FROM ${role}`));
}

async function grant(client: Client, state: Properties): Promise<void> {
  const privileges = ((state.privileges ?? []) as string[]).join(", ");
  if (!privileges) return;
  const role = escapeIdentifier(state.role as string);
  const option = state.withGrantOption ? " WITH GRANT OPTION" : "";
  await client.query(alter(state, `GRANT ${privileges} ON ${objects(state)} TO ${role}${option}`));
}

async function read(client: Client, state: Properties): Promise<Properties | undefined> {
  const { role, owner, schema, objectType, privileges } = state;
  const holder =
    role === PUBLIC ? 0 : await lookUp<number>(client, "SELECT oid FROM pg_roles WHERE rolname = $1", [role]);
  const { rows } = await client.query<{ privilege: string }>(
    `SELECT DISTINCT a.privilege_type AS privilege
     FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace, aclexplode(d.defaclacl) a
     WHERE d.defaclobjtype = $1 AND coalesce(n.nspname, '') = $2 AND pg_get_userbyid(a.grantor) = $3 AND a.grantee = $4`,
    [LETTERS[objectType as string], schema ?? "", owner, holder],
  );
  const granted = rows.map(({ privilege }) => privilege);
  // None at all is a thing of the past, unless that is what was asked for.
  if (granted.length === 0 && ((privileges ?? []) as string[]).length > 0) return undefined;
  return { ...state, privileges: inWantedWords(objectType, privileges, granted) };
}

/** Runs `work` in the database as the owner of the objects to come. */
async function asOwner(server: Server, doing: string, state: Properties, work: (client: Client) => Promise<void>) {
  await server.transaction(state.database as string, doing, async (client) => {
    await lockRole(client, state.owner as string);
    await asMemberOf(client, [state.owner as string], () => work(client));
  });
}

async function regrant(server: Server, wanted: Properties): Promise<Properties> {
  const doing = `Granting ${title(wanted)}`;
  await asOwner(server, doing, wanted, async (client) => {
    await revoke(client, wanted);
    await grant(client, wanted);
  });
  const state = await server.transaction(wanted.database as string, doing, (client) => read(client, wanted));
  if (state) return state;
  throw new Error(
    `${doing}: PostgreSQL keeps no record of them, as they are what it does by itself: drop this resource.`,
  );
}

export const defaultPrivileges = (server: () => Server): Kind => ({
  check,
  attributes: {
    role: { replaces: true },
    database: { replaces: true },
    owner: { replaces: true },
    schema: { replaces: true },
    objectType: { replaces: true },
    privileges: { set: true },
    withGrantOption: { default: false, replaces: true },
  },

  async create(wanted) {
    const { role, database, schema, owner, objectType } = wanted;
    const id = [role, database, schema ?? "noschema", owner, objectType].join("_");
    return { id, state: await regrant(server(), wanted) };
  },

  async read(id, state) {
    if (!state.role)
      throw new Error(`${id} can't be imported: neither can the official plugin import DefaultPrivileges.`);
    const database = state.database as string;
    const doing = `Reading ${title(state)}`;
    const exists = await server().transaction(server().database, doing, (client) => databaseExists(client, database));
    if (!exists) return undefined;
    return await server().transaction(database, doing, async (client) => {
      if (state.role !== PUBLIC && !(await roleExists(client, state.role as string))) return undefined;
      return await read(client, state);
    });
  },

  update: (_old, wanted) => regrant(server(), wanted),

  async delete(state) {
    await asOwner(server(), `Revoking ${title(state)}`, state, (client) => revoke(client, state));
  },
});
