/**
 * What went wrong is put right by the next `npm run up`: updates killed half-way, parts removed by hand. What is killed when is chosen
 * anew at each run and printed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { whileWriting } from "./support/during.ts";
import { killedUp } from "./support/killed.ts";
import { asPostgres, docker, query, run, Stack } from "./support/stack.ts";

const stack = new Stack("t-life-heal", 26452, { ephemeral: true });
const members = ["a", "b", "c"];
const services = ["etcd-1", "etcd-2", "etcd-3", "haproxy", "pgbouncer"];

beforeAll(() => stack.dispose());
afterAll(() => stack.dispose());

/** Kills an `up` at a moment between `at` in its output and `within` milliseconds later. */
async function kill(at: RegExp, within: number): Promise<void> {
  const moment = Math.floor(Math.random() * within);
  const printed = await killedUp(stack, at, moment);
  console.log(`up killed ${moment} ms after ${at}: ${printed?.trim().split("\n").at(-1)}`);
  expect(printed, "it had ended by itself").toBeDefined();
}

async function expectQuiet(): Promise<void> {
  const quiet = await stack.preview("--expect-no-changes");
  expect(quiet.code, quiet.all).toBe(0);
}

describe("an `up` killed half-way is completed by the next", () => {
  test("while everything is made", async () => {
    await kill(/db-network creating/, 300);
    await kill(/Container db-(etcd-\d|a|haproxy) creating/, 1500);
    await kill(/db-(bootstrap|configuration) creating/, 3000);
    await kill(/Role \S+ creating/, 600);
    await stack.mustUp();
    expect((await stack.healthy()).etcd).toEqual({ members: 3, healthy: 3 });
    expect(await query(await stack.login("app", "pooled"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await expectQuiet();
  });

  test("while settings are changed", async () => {
    const before = await stack.ids(...members);
    await whileWriting(stack, "settings, killed and completed", async () => {
      stack.configure({ settings: { max_connections: "90" } });
      await kill(/db-configuration updating/, 6000);
      await stack.mustUp();
    });
    for (const key of members) expect(await asPostgres(stack.container(key), "SHOW max_connections")).toBe("90");
    expect(await stack.ids(...members)).toEqual(before);
    await expectQuiet();
  });

  test("while members are replaced", async () => {
    const before = await stack.ids(...members);
    await whileWriting(stack, "members, killed and completed", async () => {
      stack.configure({ cpus: 1.5 });
      await kill(/Container db-b deleting original/, 3000);
      await stack.mustUp();
    });
    const after = await stack.ids(...members);
    for (const key of members) expect(after[key]).not.toBe(before[key]);
    await stack.healthy();
    await expectQuiet();
  });
});

describe("what a killed `up` can leave behind, each by itself", () => {
  test("a lock whose process is gone", async () => {
    const gone = await run(process.execPath, ["--print", "process.pid"]);
    const folder = await stack.stateFile("locks", "organization", "holdfast", stack.name);
    mkdirSync(folder, { recursive: true });
    const lock = {
      pid: Number(gone.stdout),
      username: "root",
      hostname: hostname(),
      timestamp: new Date().toISOString(),
    };
    writeFileSync(join(folder, "00000000-0000-0000-0000-000000000000.json"), JSON.stringify(lock));

    const locked = await stack.pulumi("refresh", "--yes", "--skip-preview");
    expect(locked.all, "that this is a lock").toContain("locked");
    const result = await stack.up("--expect-no-changes");
    expect(result.code, result.all).toBe(0);
    expect(result.all).toContain(`process ${lock.pid}`);
  });

  /** Makes the record say that a resource's creation had begun and never ended, and nothing of what is in it. */
  async function unrecord(name: string): Promise<void> {
    const [urn] = await stack.urns(name);
    await stack.edit((deployment) => {
      const { id: _, outputs: __, ...begun } = deployment.resources.find((resource) => resource.urn === urn)!;
      const gone = deployment.resources.filter((each) => each.urn === urn || each.deletedWith === urn);
      const urns = gone.map((resource) => resource.urn);
      const others = (list: string[] = []) => list.filter((each) => !urns.includes(each));
      deployment.pending_operations = [{ resource: begun, type: "creating" }];
      deployment.resources = deployment.resources
        .filter((resource) => !gone.includes(resource))
        .map((resource) => ({
          ...resource,
          dependencies: others(resource.dependencies),
          propertyDependencies: Object.fromEntries(
            Object.entries(resource.propertyDependencies ?? {}).map(([property, list]) => [property, others(list)]),
          ),
        }));
    });
  }

  // A role that is made anew is another one to sessions of the old, which PgBouncer keeps; a real one had none.
  test.each([
    ["container", "db-pgbouncer", "pooled"],
    ["role", "roles-login-reader", "reader"],
  ] as const)("a %s that was made and not recorded", async (_, name, at) => {
    await unrecord(name);
    await stack.mustUp();
    expect(await query(await stack.login("reader", at), "SELECT current_user AS me")).toEqual([{ me: "reader" }]);
    await expectQuiet();
  });
});

describe("what was removed by hand is restored by `up --refresh`", () => {
  test("a member, HAProxy and PgBouncer", async () => {
    const standby = Object.entries((await stack.healthy()).instances).find(([, { role }]) => role === "replica")![0];
    const removed = [standby, "haproxy", "pgbouncer"];
    const others = [...members, ...services].filter((suffix) => !removed.includes(suffix));
    const before = await stack.ids(...others);
    await docker("rm", "--force", ...removed.map((suffix) => stack.container(suffix)));
    await stack.mustUp("--refresh");
    await stack.healthy();
    expect(await stack.ids(...others)).toEqual(before);
    for (const at of ["primary", "reader", "pooled"] as const)
      expect(await query(await stack.login("app", at), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await expectQuiet();
  });

  test("the primary with its data: it comes back by a new base backup", async () => {
    const primary = (await stack.healthy()).primary!;
    const initialised = () =>
      docker("volume", "inspect", "--format", "{{.CreatedAt}}", `${stack.container(primary)}-data`);
    const before = await initialised();
    await whileWriting(stack, "primary removed with its data", async () => {
      await docker("rm", "--force", stack.container(primary));
      await docker("volume", "rm", `${stack.container(primary)}-data`);
      await stack.mustUp("--refresh");
    });
    expect(await initialised()).not.toBe(before);
    const report = await stack.healthy();
    expect(report.instances[primary]).toMatchObject({ role: "replica", state: "streaming" });
    const rows = "SELECT count(*) > 0 FROM acknowledged";
    expect(await asPostgres(stack.container(primary), rows, "app")).toBe("t");
    await expectQuiet();
  });
});

test("`down` works with the cluster dead", async () => {
  await docker("kill", ...[...members, ...services].map((suffix) => stack.container(suffix)));
  const etcd = services.filter((suffix) => suffix.startsWith("etcd"));
  await docker("rm", ...[...etcd, "haproxy"].map((suffix) => stack.container(suffix)));
  await docker("volume", "rm", ...etcd.map((suffix) => `${stack.container(suffix)}-data`));
  const removed = await stack.down();
  expect(removed.code, removed.all).toBe(0);
  expect(await stack.objects()).toEqual([]);
});
