/**
 * `npm run rotate` and `npm run psql` on a small stack of the quick start: what people type, what it says, and that PgBouncer lets in
 * and keeps out whom the server does. Rotation itself, under load, is tried in rotation.test.ts.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asPostgres, docker, query, root, run, Stack, verb } from "./support/stack.ts";

const stack = new Stack("t-rotate", 28442, {
  ...{ instances: { a: {} }, durability: "async", etcdMembers: 1, memory: "256MB", cpus: 0.5, ephemeral: true },
  subnet: "10.99.64.0/24",
  logins: {
    app: { roles: ["readwrite"], rotation: { every: "30d", overlap: "1h" } },
    robot: { roles: ["readonly"], clientAuth: "cert" },
  },
});

const rotate = (...args: string[]) => verb("rotate", "--stack", stack.name, ...args);
const psql = (...args: string[]) => verb("psql", "--stack", stack.name, ...args);

async function both(): Promise<Record<"primary" | "pooled", pg.ClientConfig>> {
  return { primary: await stack.login("app"), pooled: await stack.login("app", "pooled") };
}

async function logIn(config: pg.ClientConfig): Promise<string> {
  try {
    const [row] = await query<{ name: string }>(config, "SELECT session_user AS name");
    return row!.name;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  }
}
/** A password that is wrong or has ended; PgBouncer says so in its own words. */
const refused = /^(28P01|08P01)$/;

beforeAll(async () => {
  await stack.dispose();
  await stack.mustUp();
});
afterAll(() => stack.dispose());

test("a login that does not rotate is refused, with those that do, and nothing runs", async () => {
  const { code, stdout, stderr } = await rotate("--role", "robot");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain('holdfast: --role: found "robot"; allowed: the logins that rotate: app.');
  expect((await rotate()).code).toBe(2);
  const nowhere = await verb("rotate", "--stack", "t-rotate-none", "--role", "app");
  expect(nowhere.code).toBe(1);
  expect(nowhere.all).toContain('--stack: there is no stack "t-rotate-none"');
});

test("hands out the other login; both work, directly and through PgBouncer, and psql takes the new one", async () => {
  const before = await both();
  const pooled = new pg.Client(before.pooled);
  await pooled.connect();
  await pooled.query("SELECT 1");
  try {
    const { code, stdout, stderr } = await rotate("--role", "app", "--json");
    expect(code, stderr).toBe(0);
    const facts = JSON.parse(stdout);
    expect(facts).toMatchObject({ login: "app", from: "app", to: "app_2", generation: 1, resumed: false });
    expect(Date.parse(facts.overlapUntil) - Date.parse(facts.since)).toBe(3_600_000);

    const after = await both();
    for (const at of ["primary", "pooled"] as const)
      expect([await logIn(before[at]), await logIn(after[at])], at).toEqual(["app", "app_2"]);
    // The session that was open through PgBouncer goes on.
    expect((await pooled.query("SELECT session_user AS name")).rows).toEqual([{ name: "app" }]);
    expect((await psql("-At", "-c", "SELECT session_user")).stdout.trim()).toBe("app_2");
  } finally {
    await pooled.end();
  }
  const second = await stack.up("--expect-no-changes");
  expect(second.code, second.all).toBe(0);
});

test("during the overlap it waits, unless what was handed out is to stop at once; then open sessions can be ended too", async () => {
  const again = await rotate("--role", "app");
  expect(again.code).toBe(1);
  expect(again.all).toMatch(/app was rotated at .*, and until .* clients may still log in as app,/);

  const before = await both();
  const open = new pg.Client(before.primary);
  const ended = new Promise((resolve) => open.on("error", resolve));
  await open.connect();
  const { code, all } = await rotate("--role", "app", "--revoke");
  expect(code, all).toBe(0);
  expect(all).toMatch(/app: from app_2 to app\n {2}app_2 stopped working at .*; sessions that are open go on\n/);
  const after = await both();
  for (const at of ["primary", "pooled"] as const) {
    expect(await logIn(before[at]), at).toMatch(refused);
    expect(await logIn(after[at]), at).toBe("app");
  }

  expect((await open.query("SELECT 1")).rowCount).toBe(1);
  // As docs/rotation.md says.
  const end =
    "BEGIN; GRANT app_2 TO CURRENT_USER; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app_2'; ROLLBACK";
  const { stdout, stderr } = await psql("--login", "admin", "-qAt", "-c", end);
  // This one and PgBouncer's.
  expect(stdout.trim(), stderr).toMatch(/^t(\nt)*$/);
  await ended;
  const members = "SELECT count(*) FROM pg_auth_members WHERE member = 'holdfast'::regrole AND inherit_option";
  expect((await psql("--login", "admin", "-At", "-c", `${members} AND roleid = 'app_2'::regrole`)).stdout.trim()).toBe(
    "0",
  );
});

test("one that failed half-way is finished by the same command, and not followed by another", async () => {
  await asPostgres(stack.container("a"), "ALTER ROLE holdfast NOCREATEROLE");
  const half = await rotate("--role", "app");
  await asPostgres(stack.container("a"), "ALTER ROLE holdfast CREATEROLE");
  expect(half.code).not.toBe(0);
  expect(half.stderr).toContain("holdfast: not finished: the same command again goes on where this one stopped");

  const { code, all } = await rotate("--role", "app");
  expect(code, all).toBe(0);
  expect(all).toMatch(/holdfast: finishing the rotation of .*, which was interrupted, not another one/);
  expect(all).toMatch(/app: from app to app_2, in the rotation of .* that was interrupted\n {2}app works until/);
  expect(await logIn(await stack.login("app"))).toBe("app_2");
});

test("psql as a login by certificate: to the server itself, and not through PgBouncer", async () => {
  const asRobot = ["--login", "robot", "-At", "-c", "SELECT session_user"];
  const session = await psql(...asRobot);
  expect(session.stdout.trim(), session.stderr).toBe("robot");

  // Where this machine has no psql that works, a member's does.
  const none = mkdtempSync(join(tmpdir(), "holdfast-rotate-"));
  writeFileSync(join(none, "psql"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const verbs = [join(root, "toolchain/run.js"), "psql", "--stack", stack.name, ...asRobot];
  const inside = await run(process.execPath, verbs, { env: { PATH: `${none}${delimiter}${process.env.PATH}` } });
  rmSync(none, { recursive: true });
  expect(inside.stdout.trim(), inside.stderr).toBe("robot");
  const left = await docker("exec", stack.container("a"), "sh", "-c", "ls /tmp | grep psql || true");
  expect(left).toBe("");

  const pooled = await psql("--login", "robot", "--pooled");
  expect(pooled.code).toBe(1);
  expect(pooled.all).toContain("--pooled: robot logs in by certificate");
});
