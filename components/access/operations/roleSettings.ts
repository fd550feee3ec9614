/**
 * What a role's sessions start with and the provider's Role does not know (lock timeout, read-only, pgaudit), and when the role's
 * password ends. Only the settings that the specification names are looked at: the others are the provider's or somebody's own.
 */
import pg from "pg";
import { settingStatements, validUntilStatement } from "../../postgres/roleSettings.ts";
import { roleExists } from "./client.ts";
import type { SqlKind } from "./sqlKind.ts";

export interface RoleSettingsSpec {
  role: string;
  /** As in postgresql.conf, by name. */
  settings: Record<string, string>;
  /** ISO 8601; `null` for no end; left out it is nobody's business here, not even when this is removed. */
  validUntil?: string | null;
}

async function execute(client: pg.ClientBase, statements: string[]): Promise<void> {
  for (const statement of statements)
    try {
      await client.query(statement);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== "42501") throw error;
      throw new Error(
        `${[error.message, error.detail].filter(Boolean).join(". ")}. A setting of superusers (pgaudit's are) is the ` +
          "administrator's to give once a superuser has run GRANT SET ON PARAMETER for it, which DockerPostgres does.",
      );
    }
}

export const roleSettings: SqlKind<RoleSettingsSpec> = {
  title: ({ role }) => `the settings of role ${role}`,

  async snapshot(client, { role, settings, validUntil }) {
    const { rows } = await client.query<{ settings: string[] | null; validUntil: string }>(
      `SELECT s.setconfig AS settings, CASE WHEN isfinite(rolvaliduntil)
         THEN to_char(rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE 'infinity' END AS "validUntil"
       FROM pg_roles r LEFT JOIN pg_db_role_setting s ON s.setrole = r.oid AND s.setdatabase = 0 WHERE rolname = $1`,
      [role],
    );
    const found = rows[0];
    if (found === undefined) return { missing: [role] };
    const names = Object.keys(settings).map((name) => name.toLowerCase());
    return {
      settings: (found.settings ?? []).filter((each) => names.includes(each.split("=")[0]!.toLowerCase())).sort(),
      ...(validUntil === undefined ? {} : { validUntil: found.validUntil }),
    };
  },

  async apply(client, spec, before) {
    const { role, settings, validUntil } = spec;
    const isSame = before?.role === role;
    if (before !== undefined && !isSame) await this.remove(client, before);
    if (!(await roleExists(client, role))) return;
    const unset = isSame ? Object.keys(before.settings).filter((name) => !(name in settings)) : [];
    await execute(client, [
      ...settingStatements(role, settings, unset),
      ...(validUntil === undefined ? [] : [validUntilStatement(role, validUntil)]),
    ]);
  },

  /** Not the end of the password, which is a restriction: an old password must not work again because of this. */
  async remove(client, { role, settings }) {
    if (await roleExists(client, role)) await execute(client, settingStatements(role, {}, Object.keys(settings)));
  },
};
