/**
 * A stack's life: from nothing, quiet when nothing changed, an instance more and one less, protected and removed. The numbers printed are
 * those of this run on this machine.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upWhileWriting } from "./support/during.ts";
import { asPostgres, docker, query, Stack, verb } from "./support/stack.ts";

const stack = new Stack("t-life", 26442, { ephemeral: true });
const members = ["a", "b", "c"];
const everything = [...members, "etcd-1", "etcd-2", "etcd-3", "haproxy", "pgbouncer"];

beforeAll(async () => {
  await stack.dispose();
  await stack.mustUp();
});
afterAll(() => stack.dispose());

describe("from nothing", () => {
  test("`up` ends with one primary and two streaming standbys", async () => {
    const { code, report } = await stack.status();
    expect(code).toBe(0);
    expect(Object.keys(report.instances).sort()).toEqual(members);
    const roles = Object.values(report.instances).map(({ role, state }) => `${role} ${state}`);
    expect(roles.sort()).toEqual(["primary running", "replica streaming", "replica streaming"]);
    expect(report.etcd).toEqual({ members: 3, healthy: 3 });
  });

  test("the outputs have the names and kinds that other stacks build on", async () => {
    const login = { username: expect.stringMatching(/./), password: expect.stringMatching(/^.{20,}$/) };
    const instance = (key: string) => ({ container: stack.container(key), address: expect.stringMatching(/^[\d.]+$/) });
    const outputs = await stack.outputs();
    expect(outputs).toMatchObject({
      host: "127.0.0.1",
      port: stack.port,
      readerHost: "127.0.0.1",
      readerPort: stack.port + 1,
      pooledHost: "127.0.0.1",
      pooledPort: stack.port + 2,
      database: "app",
      adminSecret: login,
      credentials: { app: { ...login, username: "app" }, reader: { ...login, username: "reader" } },
      connection: { ...login, host: "127.0.0.1", port: stack.port, database: "app" },
      instances: { a: instance("a"), b: instance("b"), c: instance("c") },
      caCert: expect.stringMatching(/^-----BEGIN CERTIFICATE-----\n/),
    });
    expect(await stack.maskedOutputs()).toMatchObject({
      adminSecret: "[secret]",
      credentials: "[secret]",
      connection: "[secret]",
    });
  });

  test("a second `up` changes nothing", async () => {
    const result = await stack.up("--expect-no-changes");
    expect(result.code, result.all).toBe(0);
  });

  test("after `pulumi refresh` a preview sees no change", async () => {
    const refreshed = await stack.refresh("--expect-no-changes");
    expect(refreshed.code, refreshed.all).toBe(0);
    const quiet = await stack.preview("--expect-no-changes");
    expect(quiet.code, quiet.all).toBe(0);
    // That it would have said so.
    const changed = await stack.preview("--expect-no-changes", "--config", "holdfast:cpus=1.5");
    expect(changed.code, changed.all).not.toBe(0);
  });
});

describe("an instance more and one less", () => {
  let before: Record<string, string>;
  let addresses: Record<string, { address: string }>;

  test("a new one streams, and nobody else is touched", async () => {
    before = await stack.ids(...everything);
    addresses = (await stack.outputs()).instances;
    await upWhileWriting(stack, "d added", { instances: { a: {}, b: {}, c: {}, d: {} } });

    const report = await stack.healthy();
    expect(Object.keys(report.instances).sort()).toEqual([...members, "d"]);
    expect(report.instances.d).toMatchObject({ role: "replica", state: "streaming" });
    expect(await stack.ids(...everything)).toEqual(before);
    expect((await stack.outputs()).instances).toMatchObject(addresses);
  });

  test("one that is removed hands over first, and leaves nothing behind", async () => {
    const moved = await verb("switchover", "--stack", stack.name, "--to", "d");
    expect(moved.code, moved.all).toBe(0);
    await upWhileWriting(stack, "d removed while it led", { instances: { a: {}, b: {}, c: {} } });

    const report = await stack.healthy();
    expect(Object.keys(report.instances).sort()).toEqual(members);
    expect((await stack.objects()).filter((object) => /-d(-|$)/.test(object))).toEqual([]);
    expect(await stack.ids(...everything)).toEqual(before);
    expect((await stack.outputs()).instances).toEqual(addresses);
    // Patroni keeps the slot of a member that left for half an hour (member_slots_ttl), should it come back: not waited for here.
    const slots = await asPostgres(
      stack.container(report.primary!),
      "SELECT slot_name FROM pg_replication_slots WHERE active ORDER BY slot_name",
    );
    expect(slots.split("\n")).toEqual(members.filter((key) => key !== report.primary));
  });
});

describe("protected data", () => {
  const dataVolumes = [...members, "etcd-1", "etcd-2", "etcd-3"].map((suffix) => `${stack.container(suffix)}-data`);

  test("`down` refuses, names the volumes and touches nothing", async () => {
    stack.configure({ ephemeral: false });
    await stack.mustUp();
    const before = await stack.ids(...everything);

    const refused = await stack.down();
    expect(refused.code).not.toBe(0);
    for (const volume of dataVolumes) expect(refused.all).toContain(volume);
    expect(refused.all).toContain(`--delete-data ${stack.name}`);

    const misnamed = await stack.down("--delete-data", "another");
    expect(misnamed.code).not.toBe(0);
    expect(misnamed.all).toContain("another");

    expect(await stack.ids(...everything)).toEqual(before);
    expect((await stack.status()).code).toBe(0);
  });

  test("`down --delete-data NAME` removes everything", async () => {
    const removed = await stack.down("--delete-data", stack.name);
    expect(removed.code, removed.all).toBe(0);
    expect(await stack.objects()).toEqual([]);
  });
});

describe("a data volume that the state does not know", () => {
  const volume = `${stack.container("a")}-data`;
  const inVolume = (...command: string[]) =>
    docker("run", "--rm", "--network", "none", "--volume", `${volume}:/data`, "debian:trixie-slim", ...command);

  test("is refused and left as it is", async () => {
    await docker("volume", "create", volume);
    await inVolume("sh", "-c", "echo precious > /data/file");
    stack.configure({ ephemeral: true });

    const refused = await stack.up();
    expect(refused.code).not.toBe(0);
    expect(refused.all).toContain(`found ${volume}, which this stack's state does not know`);

    const removed = await stack.down();
    expect(removed.code, removed.all).toBe(0);
    expect(await stack.objects()).toEqual([`volume ${volume}`]);
    expect(await inVolume("cat", "/data/file")).toBe("precious");
  });

  test("with it out of the way `up` works again", async () => {
    await docker("volume", "rm", volume);
    await stack.mustUp();
    expect((await stack.status()).code).toBe(0);
    expect(await query(await stack.login("app"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);

    const removed = await stack.down();
    expect(removed.code, removed.all).toBe(0);
    expect(await stack.objects()).toEqual([]);
  });
});
