/** Roles as a first try has them: a superuser for the service, everything for everybody. */
import * as postgresql from "@pulumi/postgresql";

export const expected = {
  "postgresql-role-no-superuser": ["api"],
  "postgresql-role-password-strength": ["admin", "api"],
  "postgresql-no-well-known-password": ["api"],
  "postgresql-role-no-bypass-row-security": ["admin"],
  "postgresql-role-no-administration": ["admin"],
  "postgresql-role-no-md5-password": ["legacy"],
  "postgresql-role-no-server-access": ["operator"],
  "postgresql-grant-no-public-writes": ["everybody", "everybody-later"],
  "postgresql-schema-public-protected": ["create"],
  "postgresql-grant-no-public-reads": ["everybody", "everybody-later"],
  "postgresql-extension-no-server-access": ["python"],
  "postgresql-role-membership-no-admin": ["admin"],
};

export default function program(): void {
  const api = new postgresql.Role("api", { name: "api", login: true, superuser: true, password: "api" });
  const admin = new postgresql.Role("admin", {
    name: "admin",
    login: true,
    createRole: true,
    createDatabase: true,
    bypassRowLevelSecurity: true,
    password: "admin123",
  });
  new postgresql.Role("legacy", {
    name: "legacy",
    login: true,
    password: "md55f4dcc3b5aa765d61d8327deb882cf99",
    encryptedPassword: true,
  });
  const operator = new postgresql.Role("operator", { name: "operator", login: true, password: "Vq9-tR2x_Lm7p0Zs4Ka8" });
  new postgresql.GrantRole("operator", { role: operator.name, grantRole: "pg_execute_server_program" });
  new postgresql.GrantRole("admin", { role: api.name, grantRole: admin.name, withAdminOption: true });
  new postgresql.Grant("everybody", {
    database: "app",
    role: "public",
    schema: "public",
    objectType: "table",
    privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  });
  new postgresql.DefaultPrivileges("everybody-later", {
    database: "app",
    role: "public",
    owner: "postgres",
    schema: "public",
    objectType: "table",
    privileges: ["ALL"],
  });
  new postgresql.Grant("create", {
    database: "app",
    role: "public",
    schema: "public",
    objectType: "schema",
    privileges: ["CREATE", "USAGE"],
  });
  new postgresql.Extension("python", { name: "plpython3u", database: "app" });
}
