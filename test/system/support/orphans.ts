/** What is left on a server of roles that are gone, and what is left of roles at all: both should be nothing after a removal. */
import type { Server } from "./server.ts";

/** Entries of the catalogue that name a role which no longer exists. */
export async function orphans({ asPostgres }: Server): Promise<string[]> {
  const found = await asPostgres(
    `WITH roles AS (SELECT oid FROM pg_authid UNION SELECT 0)
     SELECT format('%s of %s in %s', d.deptype, d.objid, d.classid::regclass) FROM pg_shdepend d
       WHERE refclassid = 'pg_authid'::regclass AND refobjid NOT IN (TABLE roles)
     UNION ALL SELECT 'membership' FROM pg_auth_members
       WHERE roleid NOT IN (TABLE roles) OR member NOT IN (TABLE roles) OR grantor NOT IN (TABLE roles)
     UNION ALL SELECT 'setting' FROM pg_db_role_setting WHERE setrole NOT IN (TABLE roles)
     UNION ALL SELECT 'default privilege' FROM pg_default_acl WHERE defaclrole NOT IN (TABLE roles)
       OR EXISTS (SELECT FROM aclexplode(defaclacl) WHERE grantee NOT IN (TABLE roles))
     UNION ALL SELECT 'right on ' || relname FROM pg_class, aclexplode(relacl) WHERE grantee NOT IN (TABLE roles)
     UNION ALL SELECT 'right on ' || attname FROM pg_attribute, aclexplode(attacl) WHERE grantee NOT IN (TABLE roles)
     UNION ALL SELECT 'right on ' || proname FROM pg_proc, aclexplode(proacl) WHERE grantee NOT IN (TABLE roles)
     UNION ALL SELECT 'right on ' || typname FROM pg_type, aclexplode(typacl) WHERE grantee NOT IN (TABLE roles)
     UNION ALL SELECT 'right on ' || nspname FROM pg_namespace, aclexplode(nspacl) WHERE grantee NOT IN (TABLE roles)
     UNION ALL SELECT 'right on ' || datname FROM pg_database, aclexplode(datacl) WHERE grantee NOT IN (TABLE roles)`,
    "app",
  );
  return found.split("\n").filter(Boolean);
}

/** Every place where the server names roles that match, themselves included. */
export async function traces({ asPostgres }: Server, pattern: string): Promise<string[]> {
  const found = await asPostgres(
    `WITH gone AS (SELECT oid, rolname FROM pg_authid WHERE rolname ~ '${pattern}')
     SELECT 'role ' || rolname FROM gone
     UNION ALL SELECT format('%s in %s', rolname, classid::regclass) FROM pg_shdepend JOIN gone ON gone.oid = refobjid
     UNION ALL SELECT 'settings of ' || rolname FROM pg_db_role_setting JOIN gone ON gone.oid = setrole
     UNION ALL SELECT 'default privileges for ' || rolname FROM pg_default_acl JOIN gone ON gone.oid = defaclrole
     UNION ALL SELECT 'membership in ' || rolname FROM pg_auth_members JOIN gone ON gone.oid = roleid`,
    "app",
  );
  return found.split("\n").filter(Boolean);
}
