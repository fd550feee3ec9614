/**
 * What may change in a running cluster without replacing a database container, and what replaces them one by one; with a client that
 * writes throughout. The outages printed are those of this run on this machine; nothing asserts them.
 */
import type { TLSSocket } from "node:tls";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { upWhileWriting } from "./support/during.ts";
import { asPostgres, docker, query, run, Stack } from "./support/stack.ts";

const stack = new Stack("t-life-changes", 26432, { ephemeral: true });
const members = ["a", "b", "c"];
let containers: Record<string, string>;

beforeAll(async () => {
  await stack.dispose();
  await stack.mustUp();
  containers = await stack.ids(...members);
});
afterAll(() => stack.dispose());

/** The same question to each member's own socket. */
async function onEach(sql: string): Promise<Record<string, string>> {
  const answers = members.map(async (key) => [key, await asPostgres(stack.container(key), sql)] as const);
  return Object.fromEntries(await Promise.all(answers));
}

const all = (value: string) => Object.fromEntries(members.map((key) => [key, value]));
const startTimes = () => onEach("SELECT extract(epoch FROM pg_postmaster_start_time())");
const primary = async () => (await stack.healthy()).primary!;

async function show(setting: string, at: "primary" | "reader" = "primary"): Promise<string> {
  const [row] = await query<Record<string, string>>(await stack.login("app", at), `SHOW ${setting}`);
  return row![setting]!;
}

describe("settings", () => {
  afterAll(async () => expect(await stack.ids(...members)).toEqual(containers));

  test("one that needs no restart is there at once, without one", async () => {
    const before = await startTimes();
    await upWhileWriting(stack, "log_min_duration_statement", { settings: { log_min_duration_statement: "250ms" } });
    expect(await show("log_min_duration_statement")).toBe("250ms");
    expect(await show("log_min_duration_statement", "reader")).toBe("250ms");
    expect(await startTimes()).toEqual(before);
  });

  test("one that needs a restart: the standbys first, and the primary hands over before its own", async () => {
    const before = await primary();
    await upWhileWriting(stack, "max_connections up", { settings: { max_connections: "120" } });
    expect(await onEach("SHOW max_connections")).toEqual(all("120"));
    expect(await show("max_connections")).toBe("120");
    // What was taken out of the settings is back at its default.
    expect(await show("log_min_duration_statement")).toBe("-1");
    expect(await primary()).not.toBe(before);
    const started = await startTimes();
    for (const key of members) if (key !== before) expect(Number(started[key])).toBeLessThan(Number(started[before]));
  });

  test("one that must be lowered on the primary first", async () => {
    const before = await primary();
    await upWhileWriting(stack, "max_connections down", { settings: { max_connections: "60" } });
    expect(await onEach("SHOW max_connections")).toEqual(all("60"));
    expect(await show("max_connections")).toBe("60");
    expect(await primary()).toBe(before);
    const started = await startTimes();
    for (const key of members)
      if (key !== before) expect(Number(started[key])).toBeGreaterThan(Number(started[before]));
  });

  test("a rule of pg_hba, given and taken back", async () => {
    const reader = await stack.login("reader");
    expect(await query(reader, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    const rule = { database: "app", user: "reader", address: "0.0.0.0/0", method: "reject" };
    await upWhileWriting(stack, "hba rule", { hba: [rule] });
    await expect(query(reader, "SELECT 1")).rejects.toThrow(/pg_hba.conf rejects connection/);
    await expect(query({ ...reader, port: stack.port + 1 }, "SELECT 1")).rejects.toThrow(/pg_hba.conf rejects/);

    await upWhileWriting(stack, "hba rule taken back", { hba: undefined });
    expect(await query(reader, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("secrets and certificates", () => {
  afterAll(async () => expect(await stack.ids(...members)).toEqual(containers));

  test("the administrator's password", async () => {
    const old = await stack.login("admin");
    const [urn] = await stack.urns("db-admin");
    await upWhileWriting(stack, "administrator's password", {}, "--replace", urn!);
    const login = await stack.login("admin");
    expect(login.password).not.toBe(old.password);
    await expect(query(old, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    for (const at of ["primary", "reader", "pooled"] as const)
      expect(await query(await stack.login("admin", at), "SELECT current_user AS me")).toEqual([{ me: "holdfast" }]);
  });

  /** Logs in as `app`, verifying against `ca` alone, and returns the fingerprint of the certificate that was served. */
  async function served(ca: string, port: number): Promise<string> {
    const client = new pg.Client({ ...(await stack.login("app")), port, ssl: { ca } });
    await client.connect();
    try {
      // The driver keeps its socket to itself in its types.
      const { stream } = (client as unknown as { connection: { stream: TLSSocket } }).connection;
      return stream.getPeerCertificate().fingerprint256;
    } finally {
      await client.end();
    }
  }

  const ports = { primary: stack.port, pooled: stack.port + 2 };

  test("renewed certificates are served, and clients notice nothing", async () => {
    const { caCert } = await stack.outputs();
    const before = [await served(caCert, ports.primary), await served(caCert, ports.pooled)];
    const leaves = [...members, "etcd-1", "pgbouncer", "pgbouncer-client"].map((suffix) => `db-${suffix}-certificate`);
    const replace = (await stack.urns(...leaves)).flatMap((urn) => ["--replace", urn]);
    await upWhileWriting(stack, "certificates", {}, ...replace);

    expect((await stack.outputs()).caCert).toBe(caCert);
    expect(await served(caCert, ports.primary)).not.toBe(before[0]);
    expect(await served(caCert, ports.pooled)).not.toBe(before[1]);
    expect((await stack.status()).code).toBe(0);
  });

  test("the next authority: clients with the new bundle and clients with the old one", async () => {
    const { caCert: old } = await stack.outputs();
    const before = [await served(old, ports.primary), await served(old, ports.pooled)];
    await upWhileWriting(stack, "authority", { authorityGeneration: 2 });

    const { caCert } = await stack.outputs();
    expect(caCert).not.toBe(old);
    for (const [i, port] of [ports.primary, ports.pooled].entries()) {
      expect(await served(caCert, port)).not.toBe(before[i]);
      expect(await served(old, port)).not.toBe(before[i]);
    }
    // That it is the second authority by now which vouches for them.
    const [first, second] = caCert.match(/-----BEGIN[\s\S]*?-----END CERTIFICATE-----\n/g)!;
    expect(await served(second!, ports.primary)).not.toBe(before[0]);
    await expect(served(first!, ports.primary)).rejects.toThrow(/self-signed certificate|unable to verify/);
    await stack.healthy();
  });
});

/**
 * Asks every member the whole time, as a client on the cluster's network, and keeps the most that did not answer at once. One that
 * answers is taken to serve; that it streams is for `up` to wait for.
 */
class Watch {
  worst = 0;
  samples = 0;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  async start(): Promise<this> {
    const login = await stack.login("app");
    const addresses = Object.values((await stack.outputs()).instances).map(({ address }) => address);
    this.running = this.watch(
      addresses.map((host) => ({ ...login, host, port: 5432, ssl: { rejectUnauthorized: false } })),
    );
    return this;
  }

  private async watch(logins: pg.ClientConfig[]): Promise<void> {
    while (!this.stopped) {
      const answers = logins.map((login) =>
        query(login, "SELECT 1").then(
          () => 0,
          () => 1,
        ),
      );
      const missing = (await Promise.all(answers)).reduce((sum: number, one) => sum + one, 0);
      this.worst = Math.max(this.worst, missing);
      this.samples += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }
}

/** `up` that replaces members: at most one was missing at any moment. */
async function rolling(what: string, settings: Record<string, unknown>): Promise<void> {
  const before = await stack.ids(...members);
  const watch = await new Watch().start();
  try {
    await upWhileWriting(stack, what, settings);
  } finally {
    await watch.stop();
  }
  const after = await stack.ids(...members);
  for (const key of members) expect(after[key]).not.toBe(before[key]);
  expect(watch.worst).toBe(1);
  await stack.healthy();
}

describe("what replaces members one by one", () => {
  const base = "holdfast-t-life-base:1";

  afterAll(() => docker("rmi", "--force", base));

  test("the image", async () => {
    // On top of the cluster's own image, so that building installs nothing anew.
    const image = await docker("inspect", "--format", "{{.Config.Image}}", stack.container("a"));
    const built = await run("docker", ["build", "--tag", base, "-"], {
      input: `FROM ${image}\nLABEL holdfast.test=1\n`,
    });
    expect(built.code, built.all).toBe(0);
    await rolling("image", { baseImage: base });
    const label = await docker("inspect", "--format", '{{index .Config.Labels "holdfast.test"}}', stack.container("a"));
    expect(label).toBe("1");
  });

  test("the number of cores", async () => {
    await rolling("cpus", { cpus: 1.5 });
    expect(await docker("inspect", "--format", "{{.HostConfig.NanoCpus}}", stack.container("b"))).toBe("1500000000");
  });
});

test("memory changes in place, and PostgreSQL's own follows", async () => {
  const before = await stack.ids(...members);
  const small = await onEach("SHOW shared_buffers");
  await upWhileWriting(stack, "memory", { memory: "1536MB" });
  expect(await stack.ids(...members)).toEqual(before);
  for (const key of members)
    expect(await docker("inspect", "--format", "{{.HostConfig.Memory}}", stack.container(key))).toBe(
      String(1536 * 1024 ** 2),
    );
  const large = await onEach("SHOW shared_buffers");
  const megabytes = (value: string) => Number(/^(\d+)MB$/.exec(value)?.[1]);
  for (const key of members) expect(megabytes(large[key]!) / megabytes(small[key]!)).toBeCloseTo(1.5, 1);
});

test("after all of it nothing is left to change", async () => {
  const quiet = await stack.preview("--expect-no-changes");
  expect(quiet.code, quiet.all).toBe(0);
});
