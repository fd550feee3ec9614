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
    const settings = { log_min_duration_statement: "250ms" };
    await upWhileWriting(stack, "log_min_duration_statement, storage", { settings, storage: "hdd" });
    expect(await show("log_min_duration_statement")).toBe("250ms");
    expect(await show("log_min_duration_statement", "reader")).toBe("250ms");
    expect(await show("random_page_cost")).toBe("4");
    expect(await show("effective_io_concurrency", "reader")).toBe("2");
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

/** That every member has what the plan of the deployed stack says, with nothing left to restart. */
async function expectTuned(): Promise<void> {
  const { tuning } = await stack.outputs();
  const running = tuning.map(({ name, unit }) => {
    const setting = `current_setting('${name}')`;
    if (unit === "kB") return `'${name}', pg_size_bytes(${setting}) / 1024`;
    return `'${name}', ${unit === "s" ? `extract(epoch FROM ${setting}::interval)::int` : setting}`;
  });
  const answers = await onEach(`SELECT json_build_object(${running.join(", ")})`);
  for (const key of members) {
    const has = JSON.parse(answers[key]!) as Record<string, number | string>;
    // PostgreSQL rounds sizes down to its blocks of 8 kB.
    const isPlanned = ({ name, value, unit }: (typeof tuning)[number]) =>
      unit === "kB" ? Math.abs(Number(has[name]) - Number(value)) < 8 : String(has[name]) === String(value);
    const other = tuning
      .filter((setting) => !isPlanned(setting))
      .map(({ name, value }) => ({ name, value, has: has[name] }));
    expect({ key, other }).toEqual({ key, other: [] });
  }
  expect(await onEach("SELECT count(*) FROM pg_settings WHERE pending_restart")).toEqual(all("0"));
}

describe("memory and what the database is used for", () => {
  beforeAll(async () => {
    containers = await stack.ids(...members);
  });
  afterAll(async () => expect(await stack.ids(...members)).toEqual(containers));

  const limits = async () => {
    const names = members.map((key) => stack.container(key));
    return new Set((await docker("inspect", "--format", "{{.HostConfig.Memory}}", ...names)).split("\n"));
  };

  test("more memory, in place: the standbys are tuned first, and the primary hands over before it is", async () => {
    const before = await primary();
    await upWhileWriting(stack, "memory up", { memory: "1536MB", settings: undefined });
    expect(await limits()).toEqual(new Set([String(1536 * 1024 ** 2)]));
    await expectTuned();
    expect(await show("shared_buffers")).toBe("384MB");
    expect(await primary()).not.toBe(before);
    const started = await startTimes();
    for (const key of members) if (key !== before) expect(Number(started[key])).toBeLessThan(Number(started[before]));
  });

  test("less memory and another workload: fewer connections, so the primary is tuned first, where it is", async () => {
    const before = await primary();
    await upWhileWriting(stack, "memory down, workload", { memory: "1GB", workload: "analytics" });
    expect(await limits()).toEqual(new Set([String(1024 ** 3)]));
    await expectTuned();
    expect(await show("max_connections")).toBe("40");
    expect(await primary()).toBe(before);
  });

  test("PgBouncer's pools follow: all together they stay below what PostgreSQL admits", async () => {
    const logins = [await stack.login("app", "pooled"), await stack.login("reader", "pooled")];
    const lead = stack.container(await primary());
    const served = Promise.all(
      Array.from({ length: 40 }, (_, i) => query(logins[i % 2]!, "SELECT pg_sleep(2)").then(() => "served")),
    );
    const seen: number[] = [];
    const sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'app' AND query LIKE '%pg_sleep(2)'";
    const watch = setInterval(() => void asPostgres(lead, sessions).then((count) => seen.push(Number(count))), 300);
    try {
      expect(new Set(await served)).toEqual(new Set(["served"]));
    } finally {
      clearInterval(watch);
    }
    // Two pools of 20 would be 40, of which PostgreSQL admits 37 to those who are no superusers.
    expect(Math.max(...seen)).toBeLessThanOrEqual(27);
    expect(Math.max(...seen)).toBeGreaterThan(20);
  });
});

test("after all of it nothing is left to change", async () => {
  const quiet = await stack.preview("--expect-no-changes");
  expect(quiet.code, quiet.all).toBe(0);
});
