/**
 * `GrantRole`: one role's membership of another.
 *
 * As in the official plugin, `withAdminOption` is read back from whichever membership the catalogue lists first, and from PostgreSQL
 * 16 on a role's creator has one with it; and a replacement revokes what it has just granted, since the new one is made first.
 */
import pg from "pg";
import type { Properties } from "../provider.ts";
import type { Kind } from "./attributes.ts";
import { lookUp } from "./roles.ts";
import type { Client, Server } from "./server.ts";

const { escapeIdentifier } = pg;

const quoted = (state: Properties) =>
  [escapeIdentifier(state.grantRole as string), escapeIdentifier(state.role as string)] as const;

async function revoke(client: Client, state: Properties): Promise<void> {
  const [group, member] = quoted(state);
  await client.query(`REVOKE ${group} FROM ${member}`);
}

async function read(server: Server, state: Properties): Promise<Properties | undefined> {
  const doing = `Reading ${state.role}'s membership of ${state.grantRole}`;
  return await server.transaction(server.database, doing, async (client) => {
    const sql = `SELECT admin_option FROM pg_auth_members
      WHERE pg_get_userbyid(member) = $1 AND pg_get_userbyid(roleid) = $2`;
    const withAdminOption = await lookUp<boolean>(client, sql, [state.role, state.grantRole]);
    return withAdminOption === undefined ? undefined : { ...state, withAdminOption };
  });
}

export const grantRole = (server: () => Server): Kind => ({
  attributes: {
    role: { replaces: true },
    grantRole: { replaces: true },
    withAdminOption: { default: false, replaces: true },
  },

  async create(wanted) {
    const doing = `Granting ${wanted.grantRole} to ${wanted.role}`;
    await server().transaction(server().database, doing, async (client) => {
      await revoke(client, wanted);
      const [group, member] = quoted(wanted);
      await client.query(`GRANT ${group} TO ${member}${wanted.withAdminOption ? " WITH ADMIN OPTION" : ""}`);
    });
    const state = (await read(server(), wanted))!;
    return { id: `${wanted.role}_${wanted.grantRole}_${state.withAdminOption}`, state };
  },

  read: (id, state) => {
    if (!state.role) throw new Error(`${id} can't be imported: a GrantRole's id does not tell its roles apart.`);
    return read(server(), state);
  },

  async delete(state) {
    const doing = `Revoking ${state.grantRole} from ${state.role}`;
    await server().transaction(server().database, doing, (client) => revoke(client, state));
  },
});
