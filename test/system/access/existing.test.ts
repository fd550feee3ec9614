/**
 * The stack for a PostgreSQL that somebody has already, as it is in the checkout: configured, brought up, and its access matrix read
 * back by the verb.
 */
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Program } from "../support/program.ts";
import { type Server, startServer } from "../support/server.ts";
import { query, root, run } from "../support/stack.ts";

let server: Server;
let stack: Program;

beforeAll(async () => {
  server = await startServer({ name: "existing", version: 15, administrator: "plain" });
  await query(
    server.admin,
    "CREATE TABLE orders (user_id bigint, item text); INSERT INTO orders VALUES (1, 'a'), (2, 'b'), (2, 'c')",
  );
  stack = await Program.of("existing");
  const { password, ...rest } = server.connection;
  const plain = Object.entries(rest).flatMap(([name, value]) => ["--plaintext", `${name}=${value}`]);
  await stack.must("config", "set-all", ...plain, "--secret", `password=${password}`);
  await stack.must("config", "set", "--path", "tables.orders.policies.tenant.tenantColumn", "user_id");
});

afterAll(async () => {
  await server?.stop();
  stack?.dispose();
});

it("makes roles and policies, and is quiet", async () => {
  const { credentials, missing } = await stack.up<{
    credentials: Record<string, { username: string; password: string }>;
    missing: string[];
  }>();
  expect(missing).toEqual([]);
  const { username, password } = credentials.reader!;
  const reader = { ...server.client(username, password), options: "-c app.current_user_id=2" };
  expect(await query(reader, "SELECT item FROM orders ORDER BY item")).toEqual([{ item: "b" }, { item: "c" }]);
  await stack.expectQuiet();
});

it("exports what the access matrix is read by, and finds a right that nobody declared", async () => {
  const access = () =>
    run(process.execPath, [join(root, "toolchain/run.js"), "access", "--stack", "organization/existing/dev"], {
      env: stack.env,
    });
  const same = await access();
  expect(same.code, same.all).toBe(0);
  await query(server.admin, "GRANT DELETE ON orders TO app_readonly");
  const differs = await access();
  expect(differs.code, differs.all).toBe(1);
  expect(differs.all).toContain("app_readonly");
});
