/**
 * Rotation through the real engine on a real PostgreSQL 17, while clients write: some connect anew for each transaction, some stay
 * connected, and all of them take up new credentials some time after they were handed out, as real ones do.
 *
 * The verb, and PgBouncer, are tried in rotate.test.ts. A machine so slow that an `up` takes longer than the overlap would fail here,
 * and should: so would its clients.
 */
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RolesDeclaration } from "../../../components/postgres/declaration.ts";
import { isFollowed, pickRotating } from "../../../verbs/rotation.ts";
import { Program } from "../support/program.ts";
import { type Server, startServer } from "../support/server.ts";
import { query, type Run } from "../support/stack.ts";

interface Login {
  username: string;
  password: string;
}
interface Outputs {
  credentials: Record<"app" | "reader", Login>;
  declaration: RolesDeclaration;
}

const overlap = "2m";
let server: Server;
let program: Program;
/** Every password that ever was. */
const passwords = new Set<string>();

function write(rotation?: { every: string; overlap: string }): void {
  const app = JSON.stringify({ roles: ["readwrite"], rotation });
  program.write(`
const roles = new holdfast.DatabaseRoles("roles", {
  connection: pulumi.secret(${JSON.stringify(server.connection)}),
  logins: { app: ${app}, reader: { roles: ["readonly"] } },
});
export const credentials = roles.credentials;
export const declaration = roles.declaration;`);
}

async function outputs() {
  const { credentials, declaration } = await program.outputs<Outputs>();
  for (const { password } of Object.values(credentials)) passwords.add(password);
  return { app: credentials.app, rotation: declaration.logins.app!.rotation! };
}

async function up() {
  await program.up();
  return outputs();
}

const asked = (wish: string): Promise<Run> =>
  program.pulumi(["up", "--yes", "--skip-preview"], { HOLDFAST_ROTATE: wish });

async function rotate(wish = "app") {
  const { code, all } = await asked(wish);
  expect(code, all).toBe(0);
  return outputs();
}

/** `in`, or PostgreSQL's error code: 28P01 for a password that is wrong or has ended. */
async function logIn({ username, password }: Login): Promise<string> {
  try {
    await query(server.client(username, password), "SELECT 1");
    return "in";
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  }
}
const refused = "28P01";

/** By the server's own clock alone: no `up` in between. */
async function untilRefused(login: Login): Promise<void> {
  await expect.poll(() => logIn(login), { timeout: 240_000, interval: 500 }).toBe(refused);
}

/** Writes until it is stopped; every transaction that fails is remembered. */
class Client {
  readonly failures: string[] = [];
  acknowledged = 0;
  login: Login;
  private readonly stays: boolean;
  private stopped = false;
  private readonly running: Promise<void>;

  /** @param stays one connection for all its life; otherwise a fresh one for each transaction */
  constructor(login: Login, stays: boolean) {
    this.login = login;
    this.stays = stays;
    this.running = this.run();
  }

  private async run(): Promise<void> {
    let client: pg.Client | undefined;
    while (!this.stopped) {
      try {
        if (client === undefined) {
          client = new pg.Client(server.client(this.login.username, this.login.password));
          client.on("error", (error) => this.failures.push(String(error)));
          await client.connect();
        }
        await client.query("BEGIN");
        await client.query("INSERT INTO written DEFAULT VALUES");
        await client.query("COMMIT");
        this.acknowledged += 1;
      } catch (error) {
        this.failures.push(String(error));
      }
      if (!this.stays) {
        await client?.end();
        client = undefined;
      }
      await delay(20);
    }
    await client?.end();
  }

  async progress(): Promise<void> {
    const wanted = this.acknowledged + 20;
    await vi.waitUntil(() => this.acknowledged >= wanted, { timeout: 60_000, interval: 50 });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }
}

beforeAll(async () => {
  server = await startServer({ name: "rotation", version: 17, administrator: "plain" });
  program = await Program.start("rotation");
  await query(server.admin, "CREATE TABLE written (n bigserial PRIMARY KEY)");
  write();
  await program.up();
});

afterAll(async () => {
  await server?.stop();
  program?.dispose();
});

describe("under load", () => {
  let clients: Client[] = [];
  let zero: Login;
  const everybody = () => Promise.all(clients.map((client) => client.progress()));
  /** Takes the new credentials to clients that connect anew; those that stay connected have no use for them. */
  const handOut = (login: Login) => {
    for (const client of clients) client.login = login;
  };

  beforeAll(async () => {
    zero = (await program.outputs<Outputs>()).credentials.app;
    passwords.add(zero.password);
    clients = [false, false, false, true, true].map((stays) => new Client(zero, stays));
    await everybody();
  });
  afterAll(() => Promise.all(clients.map((client) => client.stop())));

  it("begins with the password that the login has, and lets nobody in by the second name", async () => {
    write({ every: "30d", overlap });
    const { app, rotation } = await up();
    expect(app).toEqual(zero);
    expect(rotation).toMatchObject({ generation: 0, active: "app" });
    const [second] = await query(
      server.admin,
      "SELECT rolcanlogin AS login, rolvaliduntil < now() AS ended FROM pg_roles WHERE rolname = 'app_2'",
    );
    expect(second).toEqual({ login: true, ended: true });
    await program.expectQuiet();
    await everybody();
  });

  it("hands out the second name, then the first one again, each with a new password, and fails no transaction", {
    timeout: 600_000,
  }, async () => {
    const one = await rotate();
    expect(one.rotation).toMatchObject({ generation: 1, active: "app_2" });
    expect(one.app.username).toBe("app_2");
    expect([await logIn(zero), await logIn(one.app)]).toEqual(["in", "in"]);
    await everybody();
    handOut(one.app);
    await everybody();
    await program.expectQuiet();

    await untilRefused(zero);
    const two = await rotate();
    expect(two.rotation).toMatchObject({ generation: 2, active: "app" });
    expect(two.app.username).toBe("app");
    expect(two.app.password).not.toBe(zero.password);
    expect([await logIn(zero), await logIn(one.app), await logIn(two.app)]).toEqual([refused, "in", "in"]);
    await everybody();
    handOut(two.app);
    await everybody();

    await Promise.all(clients.map((client) => client.stop()));
    expect(clients.flatMap(({ failures }) => failures)).toEqual([]);
    const acknowledged = clients.reduce((sum, client) => sum + client.acknowledged, 0);
    expect(await query(server.admin, "SELECT count(*)::int AS n FROM written")).toEqual([{ n: acknowledged }]);
  });
});

describe("in between", () => {
  const long = { every: "30d", overlap: "1h" };

  it("is refused while the one before may still be used, and says what else there is", async () => {
    write(long);
    const before = await rotate("app:revoke");
    const { app, rotation } = await rotate();
    const { code, all } = await asked("app");
    expect(code).not.toBe(0);
    expect(all).toContain(`until ${rotation.overlapUntil} clients may still log in as ${before.app.username},`);
    expect(all).toContain("npm run rotate -- --role app --revoke");
    // The refused one has changed nothing, and the next `up` is as quiet as ever.
    const after = await up();
    expect(after.app).toEqual(app);
    expect([await logIn(before.app), await logIn(app)]).toEqual(["in", "in"]);
  });

  it("revoking ends at once what was handed out before, overlap or not", async () => {
    const before = await outputs();
    const { app, rotation } = await rotate("roles/app:revoke");
    expect(rotation.generation).toBe(before.rotation.generation + 1);
    expect([await logIn(before.app), await logIn(app)]).toEqual([refused, "in"]);
    await program.expectQuiet();
  });

  it("an `up` that ended after the rotation and before the roles changed is completed by the next, and nothing rotates twice", async () => {
    const before = await outputs();
    const recorded = () => JSON.parse(program.state()).checkpoint.latest.resources;
    const followed = () => isFollowed(recorded(), pickRotating(recorded(), "app"));
    expect(followed()).toBe(true);
    await server.asPostgres("ALTER ROLE holdfast NOCREATEROLE");
    const { code } = await asked("app");
    await server.asPostgres("ALTER ROLE holdfast CREATEROLE");
    expect(code).not.toBe(0);
    expect(followed()).toBe(false);
    expect(pickRotating(recorded(), "app").generation).toBe(before.rotation.generation + 1);
    expect(await logIn(before.app)).toBe("in");

    const after = await up();
    expect(followed()).toBe(true);
    expect(after.rotation.generation).toBe(before.rotation.generation + 1);
    expect([await logIn(before.app), await logIn(after.app)]).toEqual(["in", "in"]);
    await program.expectQuiet();
  });

  it("happens by itself when it is due, in whichever `up` comes first", async () => {
    // What overlaps now would make it wait.
    const before = await rotate("app:revoke");
    write({ every: "2s", overlap: "1s" });
    await delay(2000);
    const { app, rotation } = await up();
    expect(rotation.generation).toBe(before.rotation.generation + 1);
    expect(await logIn(app)).toBe("in");
    write(long);
    const later = await up();
    expect(later.rotation).toMatchObject({ generation: rotation.generation, since: rotation.since });
    await program.expectQuiet();
    await untilRefused(before.app);
  });
});

describe("passwords", () => {
  it("are all different, and in neither the server's log nor the state", async () => {
    // The reader's, the app's first, and one for each rotation.
    expect(passwords.size).toBe(2 + (await outputs()).rotation.generation);
    const log = await server.log();
    expect(log.match(/ALTER ROLE "?app_2"?.* PASSWORD 'SCRAM-SHA-256\$/i)).not.toBeNull();
    const state = program.state();
    for (const password of passwords) {
      expect(log.includes(password)).toBe(false);
      expect(state.includes(password)).toBe(false);
    }
  });
});
