/** After the provider's own examples: an owner that does not log in, a service and a reader that are members of groups. */
import * as postgresql from "@pulumi/postgresql";
import * as random from "@pulumi/random";

export default function program(): void {
  const owner = new postgresql.Role("owner", { name: "shop_owner", login: false });
  const database = new postgresql.Database("shop", { name: "shop", owner: owner.name });
  const schema = new postgresql.Schema("app", {
    name: "app",
    database: database.name,
    owner: owner.name,
    policies: [{ usage: true, role: "shop_write" }],
  });
  const groups = {
    read: { tables: ["SELECT"], sequences: ["SELECT"] },
    write: { tables: ["SELECT", "INSERT", "UPDATE", "DELETE"], sequences: ["SELECT", "USAGE"] },
  };
  for (const [kind, privileges] of Object.entries(groups)) {
    const group = new postgresql.Role(kind, { name: `shop_${kind}`, login: false });
    const on = { database: database.name, role: group.name };
    new postgresql.Grant(`${kind}-connect`, { ...on, objectType: "database", privileges: ["CONNECT"] });
    new postgresql.Grant(`${kind}-schema`, { ...on, schema: schema.name, objectType: "schema", privileges: ["USAGE"] });
    new postgresql.Grant(`${kind}-tables`, {
      ...on,
      schema: schema.name,
      objectType: "table",
      privileges: privileges.tables,
    });
    new postgresql.DefaultPrivileges(`${kind}-tables`, {
      ...on,
      schema: schema.name,
      owner: owner.name,
      objectType: "table",
      privileges: privileges.tables,
    });
    new postgresql.DefaultPrivileges(`${kind}-sequences`, {
      ...on,
      schema: schema.name,
      owner: owner.name,
      objectType: "sequence",
      privileges: privileges.sequences,
    });
    const login = new postgresql.Role(`${kind}-login`, {
      name: kind === "read" ? "shop_reports" : "shop_api",
      login: true,
      password: new random.RandomPassword(`${kind}-login`, { length: 32, special: false }).result,
      connectionLimit: 40,
      statementTimeout: 60_000,
    });
    new postgresql.GrantRole(`${kind}-login`, { role: login.name, grantRole: group.name });
  }
  // Older servers let everybody connect and create.
  new postgresql.Grant("public-database", {
    database: database.name,
    role: "public",
    objectType: "database",
    privileges: [],
  });
  new postgresql.Grant("public-schema", {
    database: database.name,
    role: "public",
    schema: "public",
    objectType: "schema",
    privileges: [],
  });
  new postgresql.Extension("statements", { name: "pg_stat_statements", database: database.name });
  new postgresql.Extension("crypto", { name: "pgcrypto", database: database.name });
}
