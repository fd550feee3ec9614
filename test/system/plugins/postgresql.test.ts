/**
 * The postgresql stand-in against a real PostgreSQL 17 over TLS, as a superuser and as the administrator that a managed service
 * gives (CREATEROLE, CREATEDB).
 *
 * It does not prove that the official plugin does the same: its source was read for that, and the warts that the stand-in copies from it are
 * tested here by name.
 */
import { execFileSync } from "node:child_process";
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createProvider } from "../../../toolchain/plugins/postgresql.ts";
import { type Properties, type Provider, UNKNOWN } from "../../../toolchain/plugins/provider.ts";
import { provider as tls } from "../../../toolchain/plugins/tls.ts";
import { Played } from "../../toolchain/plugins/played.ts";

const IMAGE = "tc-postgresql:17";
const NAME = `tc-postgresql-${process.pid}`;
const SUPERUSER_PASSWORD = randomBytes(12).toString("hex");
const ADMIN_PASSWORD = randomBytes(12).toString("hex");

const folder = mkdtempSync(join(tmpdir(), "tc-postgresql-"));
const file = (name: string) => join(folder, name);
const docker = (...args: string[]) => execFileSync("docker", args, { encoding: "utf8", stdio: "pipe" }).trim();
let port = 0;

const DOCKERFILE = `FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-17 && rm -rf /var/lib/apt/lists/*
COPY start /start
USER postgres
CMD ["sh", "/start"]
`;

/** Every login over TCP takes a password over TLS, but `certified`'s, which takes a certificate. */
const START = `set -e
export PATH=/usr/lib/postgresql/17/bin:$PATH
initdb -D /tmp/data -U postgres --auth-local=trust --auth-host=scram-sha-256 --pwfile=/given/password --no-sync >/dev/null
cp /given/ca.pem /given/server.pem /given/server.key /tmp/data/
chmod 600 /tmp/data/server.key
printf 'local all all trust\\nhostssl all certified all cert\\nhostssl all all all scram-sha-256\\n' > /tmp/data/pg_hba.conf
exec postgres -D /tmp/data -c listen_addresses='*' -c unix_socket_directories=/tmp -c fsync=off -c log_statement=all \\
  -c ssl=on -c ssl_ca_file=ca.pem -c ssl_cert_file=server.pem -c ssl_key_file=server.key
`;

/** A certificate from the tls stand-in, which is thereby tried on PostgreSQL as well. */
async function makeCertificates(): Promise<void> {
  const make = async (kind: string, inputs: Properties) => {
    const made = new Played(tls, kind);
    await made.up(inputs);
    return made.state as Record<string, string>;
  };
  const ca = await make("PrivateKey", { algorithm: "ECDSA", ecdsaCurve: "P256" });
  const caCert = await make("SelfSignedCert", {
    privateKeyPem: ca.privateKeyPem,
    subject: { commonName: "tc" },
    isCaCertificate: true,
    allowedUses: ["cert_signing", "crl_signing"],
    validityPeriodHours: 24,
  });
  const leaf = async (commonName: string, names: Properties, allowedUses: string[]) => {
    const key = await make("PrivateKey", { algorithm: "ECDSA", ecdsaCurve: "P256" });
    const request = await make("CertRequest", { privateKeyPem: key.privateKeyPem, subject: { commonName }, ...names });
    const certificate = await make("LocallySignedCert", {
      caCertPem: caCert.certPem,
      caPrivateKeyPem: ca.privateKeyPem,
      certRequestPem: request.certRequestPem,
      allowedUses: ["digital_signature", ...allowedUses],
      validityPeriodHours: 24,
    });
    return [certificate.certPem!, key.privateKeyPem!] as const;
  };
  const [serverPem, serverKey] = await leaf("server", { ipAddresses: ["127.0.0.1"] }, ["server_auth"]);
  const [clientPem, clientKey] = await leaf("certified", {}, ["client_auth"]);
  writeFileSync(file("ca.pem"), caCert.certPem!);
  writeFileSync(file("server.pem"), serverPem);
  writeFileSync(file("server.key"), serverKey);
  writeFileSync(file("client.pem"), clientPem);
  writeFileSync(file("client.key"), clientKey, { mode: 0o600 });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Rows as a login of one's choice sees them, past the stand-in. */
async function query<T extends object>(
  sql: string,
  { database = "postgres", user = "postgres", password = SUPERUSER_PASSWORD, values = [] as unknown[] } = {},
): Promise<T[]> {
  const ssl = { rejectUnauthorized: false };
  const client = new pg.Client({ host: "127.0.0.1", port, user, password, database, ssl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[];
  } finally {
    await client.end();
  }
}

const settings = (more: Properties = {}): Properties => ({
  host: "127.0.0.1",
  port: String(port),
  username: "postgres",
  password: SUPERUSER_PASSWORD,
  sslmode: "require",
  connectTimeout: "5",
  ...more,
});

const asAdmin = (): Properties => settings({ username: "admin", password: ADMIN_PASSWORD, superuser: "false" });

async function configured(config: Properties): Promise<Provider> {
  const provider = createProvider();
  await provider.configure(config);
  return provider;
}

let superuser: Provider;
let admin: Provider;

beforeAll(async () => {
  writeFileSync(file("Dockerfile"), DOCKERFILE);
  writeFileSync(file("start"), START);
  writeFileSync(file("password"), SUPERUSER_PASSWORD);
  await makeCertificates();
  // The image stays for the next run: making it is most of this file's time.
  execFileSync("docker", ["build", "-q", "-t", IMAGE, folder], { stdio: "pipe" });
  // The server's user reads its files through the mount; only the client's key stays closed, as clients insist.
  chmodSync(folder, 0o755);
  chmodSync(file("server.key"), 0o644);
  port = await freePort();
  docker("run", "-d", "--name", NAME, "-p", `127.0.0.1:${port}:5432`, "-v", `${folder}:/given:ro`, IMAGE);
  await vi.waitFor(() => query("SELECT 1"), { timeout: 60_000, interval: 200 });
  await query(`CREATE ROLE admin LOGIN CREATEROLE CREATEDB PASSWORD '${ADMIN_PASSWORD}'`);
  await query("CREATE ROLE certified LOGIN");
  superuser = await configured(settings());
  admin = await configured(asAdmin());
});

afterAll(() => {
  try {
    docker("rm", "-f", "-v", NAME);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Nothing to do now, nor after a refresh. */
async function expectQuiet(resource: Played, news: Properties): Promise<void> {
  expect((await resource.plan(news)).changed).toEqual([]);
  expect(await resource.refresh()).toBe(true);
  expect((await resource.plan(news)).changed).toEqual([]);
}

/** Both kinds of user; names carry the kind, as the server is shared. */
const USERS = [
  ["a superuser", "s", () => superuser],
  ["an administrator", "a", () => admin],
] as const;

describe.each(USERS)("as %s", (_who, mark, provider) => {
  const a = (kind: string) => new Played(provider(), kind);
  const made = async (kind: string, inputs: Properties) => {
    const resource = a(kind);
    await resource.up(inputs);
    return resource;
  };

  it("makes, changes, renames and deletes a Role", async () => {
    const name = `app_${mark}"'ü`;
    const role = a("Role");
    const inputs = { name, login: true, password: 'first\'s "pass" ü', connectionLimit: 5 };
    expect(await role.preview(inputs)).toMatchObject({ name, login: true, inherit: true, validUntil: "infinity" });
    expect(await role.up(inputs)).toBe("create");
    expect(role.id).toBe(name);
    expect(role.state).toMatchObject({ login: true, connectionLimit: 5, superuser: false, password: inputs.password });
    await expectQuiet(role, inputs);
    expect(await query("SELECT 1", { user: name, password: inputs.password })).toHaveLength(1);

    const changed = {
      ...inputs,
      password: "second",
      connectionLimit: 7,
      statementTimeout: 1500,
      idleInTransactionSessionTimeout: 2500,
      searchPaths: ["one", "Two"],
    };
    expect(await role.up(changed)).toBe("update");
    expect(role.state).toMatchObject({ connectionLimit: 7, statementTimeout: 1500, searchPaths: ["one", "Two"] });
    await expectQuiet(role, changed);
    expect(await query("SHOW search_path", { user: name, password: "second" })).toEqual([
      { search_path: 'one, "Two"' },
    ]);
    await expect(query("SELECT 1", { user: name, password: inputs.password })).rejects.toThrow(/password/);

    const renamed = { ...inputs, name: `renamed_${mark}`, password: "second" };
    expect(await role.up(renamed)).toBe("update");
    expect(role.state).toMatchObject({ name: `renamed_${mark}`, statementTimeout: 0 });
    await expectQuiet(role, renamed);
    await role.destroy();
    expect(await query("SELECT 1 FROM pg_roles WHERE rolname LIKE 'renamed_%'")).toEqual([]);
    expect(await role.type.read(`renamed_${mark}`, {}, {})).toBeUndefined();
  });

  it("sees a Role's drift after a refresh, and mends it", async () => {
    const inputs = { name: `drift_${mark}`, login: true };
    const role = await made("Role", inputs);
    await query(`ALTER ROLE drift_${mark} NOLOGIN CONNECTION LIMIT 3`);
    expect((await role.plan(inputs)).step).toBe("same");
    await role.refresh();
    expect(await role.plan(inputs)).toEqual({ step: "update", changed: ["connectionLimit", "login"] });
    await role.up(inputs);
    expect(await query(`SELECT rolcanlogin, rolconnlimit FROM pg_roles WHERE rolname = 'drift_${mark}'`)).toEqual([
      { rolcanlogin: true, rolconnlimit: -1 },
    ]);
    await query(`DROP ROLE drift_${mark}`);
    expect(await role.refresh()).toBe(false);
    await expect(role.destroy()).rejects.toThrow(/role "?drift_.*does not exist/);
  });

  it("passes a SCRAM verifier through", async () => {
    const [password, salt] = ["known only here", randomBytes(16)];
    const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
    const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
    const stored = createHash("sha256").update(hmac("Client Key")).digest("base64");
    const verifier = `SCRAM-SHA-256$4096:${salt.toString("base64")}$${stored}:${hmac("Server Key").toString("base64")}`;
    const inputs = { name: `scram_${mark}`, login: true, password: verifier };
    const role = await made("Role", inputs);
    expect(await query("SELECT 1", { user: inputs.name, password })).toHaveLength(1);
    await expectQuiet(role, inputs);
    await query(`ALTER ROLE scram_${mark} PASSWORD 'someone else'`);
    await role.refresh();
    // Only a superuser can see it.
    expect((await role.plan(inputs)).changed).toEqual(mark === "s" ? ["password"] : []);
    await role.destroy();
  });

  it("hands over what a deleted Role owned", async () => {
    const role = await made("Role", { name: `owner_${mark}` });
    await query(`CREATE TABLE owned_${mark} (); ALTER TABLE owned_${mark} OWNER TO owner_${mark}`);
    await role.destroy();
    const owner = await query(`SELECT tableowner FROM pg_tables WHERE tablename = 'owned_${mark}'`);
    expect(owner).toEqual([{ tableowner: mark === "s" ? "postgres" : "admin" }]);
    await query(`DROP TABLE owned_${mark}`);
    expect(await query("SELECT 1 FROM pg_auth_members WHERE member = 'admin'::regrole AND set_option")).toEqual([]);
  });

  it("makes a Role a member, and reads back every membership, as the official plugin does", async () => {
    const group = await made("Role", { name: `group_${mark}` });
    const inputs = { name: `member_${mark}` };
    const member = await made("Role", inputs);
    const grant = await made("GrantRole", { role: `member_${mark}`, grantRole: `group_${mark}` });
    expect(grant.state).toMatchObject({ withAdminOption: false });
    await expectQuiet(grant, { role: `member_${mark}`, grantRole: `group_${mark}` });

    await member.refresh();
    expect(await member.plan(inputs)).toEqual({ step: "update", changed: ["roles"] });
    await expectQuiet(member, { ...inputs, roles: [`group_${mark}`] });

    await query(`REVOKE group_${mark} FROM member_${mark}${mark === "a" ? " GRANTED BY admin" : ""}`);
    expect(await grant.refresh()).toBe(false);
    await grant.destroy();
    await member.destroy();
    await group.destroy();
  });

  it("makes, changes and deletes a Database of another owner", async () => {
    const owner = await made("Role", { name: `dbowner_${mark}` });
    const other = await made("Role", { name: `dbother_${mark}` });
    const name = `db_${mark}"ü`;
    const database = a("Database");
    const inputs = { name, owner: `dbowner_${mark}`, lcCollate: "C", lcCtype: "C" };
    expect(await database.preview(inputs)).toMatchObject({ name, encoding: UNKNOWN, template: UNKNOWN });
    expect(await database.up(inputs)).toBe("create");
    expect(database.state).toMatchObject({ encoding: "UTF8", template: "template0", isTemplate: false });
    await expectQuiet(database, inputs);

    // Changing one takes its owner's rights, and handing on what is in it the next owner's as well.
    if (mark === "a") await expect(database.up({ ...inputs, connectionLimit: 9 })).rejects.toThrow(/must be owner/);
    const grants = mark === "s" ? [] : [`dbowner_${mark}`, `dbother_${mark}`];
    for (const grantRole of grants) await made("GrantRole", { role: "admin", grantRole });
    const changed = { ...inputs, connectionLimit: 9, owner: `dbother_${mark}`, alterObjectOwnership: true };
    await query(`CREATE TABLE t (); ALTER TABLE t OWNER TO dbowner_${mark}`, { database: name });
    expect(await database.up(changed)).toBe("update");
    expect(database.state).toMatchObject({ connectionLimit: 9, owner: `dbother_${mark}` });
    expect(await query("SELECT tableowner FROM pg_tables WHERE tablename = 't'", { database: name })).toEqual([
      { tableowner: `dbother_${mark}` },
    ]);
    await expectQuiet(database, changed);

    expect(await database.up({ ...changed, name: `db2_${mark}` })).toBe("update");
    expect(await database.plan({ ...changed, name: `db2_${mark}`, encoding: "SQL_ASCII" })).toEqual({
      step: "replace",
      changed: ["encoding"],
    });
    await database.destroy();
    expect(await query(`SELECT 1 FROM pg_database WHERE datname IN ('db_${mark}"ü', 'db2_${mark}')`)).toEqual([]);
    await owner.destroy();
    await other.destroy();
  });

  it("makes several Databases of one owner at once", async () => {
    const owner = await made("Role", { name: `many_${mark}` });
    const names = ["1", "2", "3", "4", "5"].map((each) => `many_${mark}${each}`);
    const databases = await Promise.all(names.map((name) => made("Database", { name, owner: `many_${mark}` })));
    expect(databases.map(({ id }) => id)).toEqual(names);
    await Promise.all(databases.map((database) => database.destroy()));
    await owner.destroy();
    // What was joined for a moment has been left again.
    expect(await query("SELECT 1 FROM pg_auth_members WHERE member = 'admin'::regrole AND set_option")).toEqual([]);
  });

  it("replaces a Database whose name is taken by deleting it first", async () => {
    const database = await made("Database", { name: `again_${mark}` });
    await query("CREATE TABLE gone ()", { database: `again_${mark}` });
    expect(await database.up({ name: `again_${mark}`, encoding: "SQL_ASCII" })).toBe("replace");
    expect(database.state.encoding).toBe("SQL_ASCII");
    expect(await query("SELECT 1 FROM pg_tables WHERE tablename = 'gone'", { database: `again_${mark}` })).toEqual([]);
    await database.destroy();
  });

  describe("in a database of an owner", () => {
    const database = `shop_${mark}`;
    const owner = `shop_owner_${mark}`;
    const reader = `shop_reader_${mark}`;

    beforeAll(async () => {
      await made("Role", { name: owner });
      await made("Role", { name: reader, login: true, password: "reads" });
      await made("Database", { name: database, owner });
    });

    it("makes, renames and deletes a Schema", async () => {
      const schema = a("Schema");
      const inputs = { name: `Sales ${mark}`, database, owner };
      expect(await schema.preview({ ...inputs, owner: undefined })).toMatchObject({
        owner: UNKNOWN,
        ifNotExists: true,
      });
      expect(await schema.up(inputs)).toBe("create");
      expect(schema.id).toBe(`${database}.Sales ${mark}`);
      await expectQuiet(schema, inputs);
      await expectQuiet(schema, { ...inputs, owner: undefined });

      await query(`CREATE TABLE "Sales ${mark}".t ()`, { database });
      await expect(schema.destroy()).rejects.toThrow(/depend/);
      await query(`DROP TABLE "Sales ${mark}".t; ALTER SCHEMA "Sales ${mark}" OWNER TO postgres`, { database });
      await schema.refresh();
      expect(await schema.plan(inputs)).toEqual({ step: "update", changed: ["owner"] });
      await query(`ALTER SCHEMA "Sales ${mark}" OWNER TO ${owner}`, { database });
      await schema.refresh();
      await schema.destroy();
      expect(await query("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'Sales%'", { database })).toEqual([]);
      await schema.destroy();
      await expect(schema.check({ name: "s", policies: [{ usage: true }] })).rejects.toThrow(/use Grant/);
    });

    it("adopts a Schema that is there", async () => {
      const schema = await made("Schema", { name: "public", database, owner });
      expect(schema.state.owner).toBe(owner);
      expect(await schema.refresh()).toBe(true);
    });

    it("grants on a database, and takes PUBLIC's privileges away where it may", async () => {
      const inputs = { role: reader, database, objectType: "database", privileges: ["CONNECT", "TEMPORARY"] };
      const grants = mark === "s" ? [] : [await made("GrantRole", { role: "admin", grantRole: owner })];
      const grant = await made("Grant", inputs);
      await expectQuiet(grant, { ...inputs, privileges: ["TEMPORARY", "CONNECT"] });
      const isPublic = { ...inputs, role: "public", privileges: [] };
      const revoked = await made("Grant", isPublic);
      await expectQuiet(revoked, isPublic);
      await expect(query("SELECT 1", { database, user: "certified" })).rejects.toThrow();
      expect(await query("SELECT 1", { database, user: reader, password: "reads" })).toHaveLength(1);
      await grant.destroy();
      await expect(query("SELECT 1", { database, user: reader, password: "reads" })).rejects.toThrow(/permission/);
      await revoked.up({ ...isPublic, privileges: ["CONNECT"] });
      for (const each of grants) await each.destroy();
    });

    it("grants on a schema and on all of its tables, and sees what was revoked", async () => {
      await query("CREATE TABLE a (); CREATE TABLE b (); CREATE SEQUENCE q", { database });
      await query(
        `ALTER TABLE a OWNER TO ${owner}; ALTER TABLE b OWNER TO ${owner}; ALTER SEQUENCE q OWNER TO ${owner}`,
        {
          database,
        },
      );
      const common = { role: reader, database, schema: "public" };
      const usage = await made("Grant", { ...common, objectType: "schema", privileges: ["USAGE"] });
      await expectQuiet(usage, { ...common, objectType: "schema", privileges: ["USAGE"] });
      const tables = { ...common, objectType: "table", privileges: ["SELECT", "INSERT"] };
      const grant = await made("Grant", tables);
      await expectQuiet(grant, tables);

      await query(`REVOKE INSERT ON b FROM ${reader}`, { database });
      await grant.refresh();
      expect(await grant.plan(tables)).toEqual({ step: "update", changed: ["privileges"] });
      expect(await grant.up({ ...tables, privileges: ["SELECT"] })).toBe("same");
      expect(await grant.up(tables)).toBe("update");
      expect(await grant.up({ ...tables, privileges: ["SELECT"] })).toBe("update");
      const held = await query(
        "SELECT relname, has_table_privilege($1, oid, 'INSERT') AS may FROM pg_class WHERE relname IN ('a', 'b')",
        { database, values: [reader] },
      );
      expect(held).toEqual([
        { relname: "a", may: false },
        { relname: "b", may: false },
      ]);
      expect((await grant.plan({ ...tables, objects: ["a"] })).step).toBe("replace");
      expect(await grant.up({ ...tables, objects: ["a"], privileges: ["ALL"] })).toBe("replace");
      await expectQuiet(grant, { ...tables, objects: ["a"], privileges: ["ALL"] });

      const sequences = { ...common, objectType: "sequence", privileges: ["USAGE"] };
      await expectQuiet(await made("Grant", sequences), sequences);
      await grant.destroy();
      const left = await query(`SELECT 1 FROM information_schema.role_table_grants WHERE grantee = '${reader}'`, {
        database,
      });
      expect(left).toEqual([]);
    });

    it("grants on a function by its argument types, and refuses what is no name", async () => {
      const sql = `CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION f OWNER TO ${owner}`;
      await query(sql, { database });
      const inputs = { role: reader, database, schema: "public", objectType: "function", privileges: ["EXECUTE"] };
      const grant = await made("Grant", { ...inputs, objects: ["f(integer)"] });
      expect(await query("SELECT 1 FROM pg_proc WHERE proacl::text LIKE '%shop_reader%'", { database })).toHaveLength(
        1,
      );
      await grant.destroy();
      await expect(grant.check({ ...inputs, objects: ["f(); DROP TABLE a"] })).rejects.toThrow(/expected names/);
      await expect(grant.check({ ...inputs, privileges: ["EXECUTE ON x TO y; --"] })).rejects.toThrow(
        /expected any of/,
      );
      await expect(grant.check({ ...inputs, objectType: "view" })).rejects.toThrow(/expected one of/);
    });

    it("sets DefaultPrivileges for what the owner will make", async () => {
      const inputs = {
        role: reader,
        database,
        owner,
        schema: "public",
        objectType: "table",
        privileges: ["SELECT", "UPDATE"],
      };
      const defaults = await made("DefaultPrivileges", inputs);
      await expectQuiet(defaults, inputs);
      await query(`SET ROLE ${owner}; CREATE TABLE later ()`, { database });
      const may = `SELECT has_table_privilege('${reader}', 'later', 'UPDATE') AS may`;
      expect(await query(may, { database })).toEqual([{ may: true }]);

      expect(await defaults.up({ ...inputs, privileges: ["SELECT"] })).toBe("update");
      await expectQuiet(defaults, { ...inputs, privileges: ["SELECT"] });
      expect((await defaults.plan({ ...inputs, schema: undefined })).step).toBe("replace");
      await query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public REVOKE ALL ON TABLES FROM ${reader}`, {
        database,
      });
      expect(await defaults.refresh()).toBe(false);

      const everywhere = { role: "public", database, owner, objectType: "function", privileges: [] };
      const functions = await made("DefaultPrivileges", everywhere);
      await expectQuiet(functions, everywhere);
      await functions.destroy();
      await defaults.destroy();
    });

    it("finds its grants gone with the database", async () => {
      const doomed = await made("Database", { name: `doomed_${mark}` });
      const common = { database: `doomed_${mark}`, schema: "public", objectType: "table", privileges: ["SELECT"] };
      const grant = await made("Grant", { ...common, role: reader });
      const defaults = await made("DefaultPrivileges", {
        ...common,
        role: reader,
        owner: mark === "s" ? "postgres" : "admin",
      });
      const schema = await made("Schema", { name: "x", database: `doomed_${mark}` });
      await doomed.destroy();
      expect(await doomed.refresh()).toBe(false);
      for (const gone of [grant, defaults, schema]) expect(await gone.refresh()).toBe(false);
    });

    it("keeps what it does not know for a preview", async () => {
      const grant = await a("Grant").preview({
        role: UNKNOWN,
        database: UNKNOWN,
        schema: UNKNOWN,
        objectType: "table",
        privileges: [UNKNOWN],
      });
      expect(grant).toMatchObject({ role: UNKNOWN, privileges: [UNKNOWN], withGrantOption: false });
      const role = await made("Role", { name: `known_${mark}` });
      expect((await role.plan({ name: `known_${mark}`, password: UNKNOWN })).changed).toEqual(["password"]);
      expect(await role.preview({ name: `known_${mark}`, password: UNKNOWN })).toMatchObject({ password: UNKNOWN });
      await role.destroy();
    });
  });
});

describe("the official plugin's warts", () => {
  const PUBLIC = { role: "public", database: "abroad", objectType: "database", privileges: [] };

  it("revokes nothing from PUBLIC on a database of another owner, and wants to for ever", async () => {
    await query("CREATE DATABASE abroad");
    await query("GRANT CONNECT ON DATABASE abroad TO certified");
    const grant = new Played(admin, "Grant");
    await grant.up(PUBLIC);
    expect((await grant.plan(PUBLIC)).changed).toEqual(["privileges"]);
  });

  it("reads withAdminOption back as true for a role of one's own, and can't be told so at first", async () => {
    const group = new Played(admin, "Role");
    await group.up({ name: "own" });
    const grant = new Played(admin, "GrantRole");
    await grant.up({ role: "admin", grantRole: "own" });
    expect((await grant.plan({ role: "admin", grantRole: "own" })).changed).toEqual(["withAdminOption"]);
    const told = new Played(admin, "GrantRole").up({ role: "admin", grantRole: "own", withAdminOption: true });
    await expect(told).rejects.toThrow(/ADMIN option cannot be granted back/);
  });

  it("can't read passwords unless told that it is no superuser", async () => {
    const wrong = await configured(settings({ username: "admin", password: ADMIN_PASSWORD }));
    const role = new Played(wrong, "Role");
    await expect(role.up({ name: "unread", login: true, password: "x" })).rejects.toThrow(/set superuser to false/);
  });
});

describe("Extension", () => {
  it("is made, moved and dropped, and adopted where it is there", async () => {
    await query("CREATE SCHEMA elsewhere");
    const extension = new Played(superuser, "Extension");
    expect(await extension.preview({ name: "pg_trgm" })).toMatchObject({ version: UNKNOWN, database: UNKNOWN });
    expect(await extension.up({ name: "pg_trgm" })).toBe("create");
    expect(extension.state).toMatchObject({ database: "postgres", schema: "public" });
    expect(extension.id).toBe("postgres.pg_trgm");
    await expectQuiet(extension, { name: "pg_trgm" });
    expect(await extension.up({ name: "pg_trgm", schema: "elsewhere" })).toBe("update");
    await expectQuiet(extension, { name: "pg_trgm", schema: "elsewhere" });
    expect((await extension.plan({ name: "pg_trgm", database: "template1" })).step).toBe("replace");

    const imported = await new Played(superuser, "Extension").type.read("postgres.pg_trgm", {}, {});
    expect(imported?.inputs).toMatchObject({ name: "pg_trgm", database: "postgres" });
    await new Played(superuser, "Extension").up({ name: "pg_trgm" });
    await extension.destroy();
    expect(await extension.refresh()).toBe(false);
  });

  it("is refused to who does not own the database", async () => {
    const extension = new Played(admin, "Extension").up({ name: "pg_trgm" });
    await expect(extension).rejects.toThrow(/Creating extension pg_trgm in postgres: permission denied/);
  });
});

describe("the connection", () => {
  const role = async (config: Properties) => new Played(await configured(config), "Role").type.read("postgres", {}, {});

  it.each(["require", "verify-ca", "verify-full"])("is made with sslmode %s", async (sslmode) => {
    const found = await role(settings({ sslmode, sslrootcert: file("ca.pem") }));
    expect(found?.state).toMatchObject({ superuser: true });
  });

  it("is refused when the certificate is another host's, or another authority's", async () => {
    const verify = settings({ sslmode: "verify-full", sslrootcert: file("ca.pem") });
    await expect(role({ ...verify, host: "localhost" })).rejects.toThrow(/Can't connect .*localhost/);
    await expect(role({ ...verify, sslrootcert: file("client.pem") })).rejects.toThrow(/Can't connect/);
    await expect(role(settings({ sslmode: "verify-full" }))).rejects.toThrow(/Can't connect/);
    expect((await role({ ...verify, sslmode: "verify-ca", host: "localhost" }))?.id).toBe("postgres");
  });

  it("is made with a client's certificate instead of a password", async () => {
    const clientcert = JSON.stringify({ cert: file("client.pem"), key: file("client.key") });
    const certified = settings({ username: "certified", password: undefined, clientcert, superuser: "false" });
    expect((await role(certified))?.id).toBe("postgres");
    await expect(role({ ...certified, clientcert: undefined })).rejects.toThrow(/certificate/);
    const open = JSON.stringify({ cert: file("client.pem"), key: file("server.key") });
    await expect(role({ ...certified, clientcert: open })).rejects.toThrow(/set its mode to 600/);
  });

  it("fails clearly without TLS, with a wrong password, and where nothing listens, and shows no password", async () => {
    await expect(role(settings({ sslmode: "disable" }))).rejects.toThrow(/no encryption/);
    await expect(role(settings({ sslmode: "prefer" }))).rejects.toThrow(/sslmode: expected one of/);
    const wrong = role(settings({ password: "hunter2hunter2" }));
    await expect(wrong).rejects.toThrow(/password authentication failed/);
    await expect(wrong).rejects.not.toThrow(/hunter2/);
    const gone = role(settings({ port: String(await freePort()) }));
    await expect(gone).rejects.toThrow(/Can't connect to PostgreSQL at 127.0.0.1:.*ECONNREFUSED/);
  });

  it("gives up on a server that accepts and says nothing", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as { port: number };
    await expect(role(settings({ port: String(port), connectTimeout: "1" }))).rejects.toThrow(/timeout/);
    silent.close();
  });
});

it("waits for a role that another connection has locked, and outlives the end of its own", async () => {
  const role = new Played(superuser, "Role");
  await role.up({ name: "locked" });
  const holder = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: SUPERUSER_PASSWORD,
    ssl: { rejectUnauthorized: false },
  });
  await holder.connect();
  await holder.query("SELECT pg_advisory_lock(oid::bigint) FROM pg_roles WHERE rolname = 'locked'");
  const waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND wait_event = 'advisory'";
  const change = role.up({ name: "locked", connectionLimit: 3 });
  const failure = expect(change).rejects.toThrow(/Changing role locked: terminating connection/);
  const [waiter] = await vi.waitUntil(
    async () => (await query<{ pid: number }>(waiting)).length > 0 && query<{ pid: number }>(waiting),
  );
  await query("SELECT pg_terminate_backend($1)", { values: [waiter!.pid] });
  await failure;
  await holder.end();
  expect(await role.up({ name: "locked", connectionLimit: 3 })).toBe("update");
  await role.destroy();
});

it("sends a password in one statement only, and shows none in a failure", async () => {
  const password = `secret${randomBytes(8).toString("hex")}`;
  const role = new Played(superuser, "Role");
  await role.up({ name: "logged", login: true, password });
  await expect(new Played(superuser, "Role").up({ name: "logged", login: true, password })).rejects.toThrow(
    /Creating role logged: role "logged" already exists$/,
  );
  const log = execFileSync("sh", ["-c", `docker logs ${NAME} 2>&1`], { encoding: "utf8", maxBuffer: 1 << 28 });
  const statements = log
    .split("\n")
    .filter((line) => line.includes(password) && line.includes("statement: CREATE ROLE"));
  // One for each of the two attempts; the server adds the failed statement once more by itself.
  expect(statements).toHaveLength(2);
  await role.destroy();
});
