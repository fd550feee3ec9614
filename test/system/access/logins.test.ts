/**
 * What `DatabaseRoles` gives a login besides its groups, through the real engine on a real server: settings, an end, passwords in
 * turn, exceptions on single tables; and that all of it is quiet. Who may do what is `test/system/access/roles.test.ts`.
 */
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Credential } from "../../../components/core/connection.ts";
import type { RolesDeclaration } from "../../../components/postgres/declaration.ts";
import { Program } from "../support/program.ts";
import { type Server, startServer } from "../support/server.ts";
import { query } from "../support/stack.ts";

let server: Server;
let program: Program;
let outputs: { credentials: Record<string, Credential>; missing: string[]; declaration: RolesDeclaration };

function declare(args: string): void {
  program.write(
    `const roles = new holdfast.DatabaseRoles("roles", { connection: pulumi.secret(${JSON.stringify(server.connection)}), ${args} });
export const { credentials, missing, declaration } = roles;`,
  );
}

async function up(...args: string[]): Promise<void> {
  outputs = await program.up(...args);
}

const client = (login: string): pg.ClientConfig => {
  const { username, password } = outputs.credentials[login]!;
  return server.client(username, password);
};

/** `allowed`, or PostgreSQL's error code. */
async function attempt(config: pg.ClientConfig, sql = "SELECT 1"): Promise<string> {
  try {
    await query(config, sql);
    return "allowed";
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  }
}

const shown = async (login: string, setting: string) =>
  Object.values((await query<Record<string, string>>(client(login), `SHOW ${setting}`))[0]!)[0];

/** PostgreSQL's words for a wrong password and for one that has ended. */
const refused = "28P01";
const denied = "42501";

beforeAll(async () => {
  server = await startServer({ name: "logins", version: 17, administrator: "plain" });
  program = await Program.start("logins");
  await query(server.admin, "CREATE TABLE customers (id int, name text, email text)");
});

afterAll(async () => {
  await server?.stop();
  program?.dispose();
});

const settings = `statementTimeout: "30s", lockTimeout: "5s", idleInTransactionTimeout: "1m", searchPath: ["public", "pg_catalog"]`;

describe("logins", () => {
  it("start their sessions as declared", async () => {
    declare(`groups: { support: { grants: [
        { table: "customers", columns: ["id", "name"], privileges: ["SELECT"] }, { table: "tickets", privileges: ["SELECT"] } ] } },
      logins: { app: { roles: ["readwrite"], ${settings} }, reader: { roles: ["readonly"] }, free: { roles: ["readonly"], readOnly: false },
        helper: { roles: ["support", "monitor"] }, gone: { roles: ["backup", "auditor"], validUntil: "2020-01-01" },
        logged: { roles: ["readonly"], audit: "write" } }`);
    await up();
    expect(await shown("app", "statement_timeout")).toBe("30s");
    expect(await shown("app", "lock_timeout")).toBe("5s");
    expect(await shown("app", "idle_in_transaction_session_timeout")).toBe("1min");
    expect(await shown("app", "search_path")).toBe("public, pg_catalog");
    expect(await shown("app", "default_transaction_read_only")).toBe("off");
    expect(await shown("reader", "default_transaction_read_only")).toBe("on");
    expect(await shown("free", "default_transaction_read_only")).toBe("off");
    expect(await shown("helper", "default_transaction_read_only")).toBe("on");
    expect(await attempt(client("gone"))).toBe(refused);
  });

  it("have the exceptions of their groups, where the table exists", async () => {
    expect(await attempt(client("helper"), "SELECT id, name FROM customers")).toBe("allowed");
    expect(await attempt(client("helper"), "SELECT email FROM customers")).toBe(denied);
    expect(outputs.missing).toEqual(["public.tickets"]);
  });

  it("are quiet", () => program.expectQuiet());

  it("get the rights on a table that came later", async () => {
    await query(server.admin, "CREATE TABLE tickets (id int)");
    await up();
    // The built-in groups' too, which a refresh finds out.
    expect(await attempt(client("helper"), "SELECT * FROM tickets")).toBe("allowed");
    expect(outputs.missing).toEqual([]);
    await up("--refresh");
    await program.expectQuiet();
  });

  it("go on as they are when they begin to rotate, and work again when nothing ends them any more", async () => {
    const before = outputs.credentials.app!;
    declare(
      `logins: { app: { roles: ["readwrite"], rotation: { every: "30d", overlap: "1d" } }, gone: { roles: ["readonly"] } }`,
    );
    await up();
    expect(outputs.credentials.app).toEqual(before);
    expect(outputs.declaration.logins.app).toMatchObject({
      roles: ["app", "app_2"],
      rotation: { active: "app", generation: 0 },
    });
    expect(await attempt(client("app"))).toBe("allowed");
    expect(await attempt(client("gone"))).toBe("allowed");
    await program.expectQuiet();
  });

  it("end with the component, and leave nothing", async () => {
    program.write("");
    await program.must("up", "--yes", "--skip-preview");
    expect(
      await query(
        server.admin,
        "SELECT rolname FROM pg_roles WHERE rolname ~ '^app|^(reader|free|helper|gone|logged)'",
      ),
    ).toEqual([]);
  });
});
