/**
 * What a user sees who got something wrong: one message with every problem, no stack trace, exit code 1, and nothing made. Beside it
 * a small healthy stack runs, in whose way the bad one gets wherever it can, and which must not notice.
 *
 * A full disk is not tried for real, because filling one would strike whatever else runs here: test/docker/plan shows the refusal
 * from the figure. Nor is a machine without Docker, only a DOCKER_HOST where there is none.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { prepare } from "../../toolchain/environment.ts";
import { asPostgres, docker, query, type Run, root, run, Stack, verb } from "./support/stack.ts";

const neighbour = new Stack("t-bad-neighbour", 27452, {
  ...{ instances: { a: {} }, durability: "async", etcdMembers: 1, memory: "256MB", cpus: 0.5 },
  subnet: "10.99.61.0/24",
});
const bad = new Stack("t-bad", 27462);
let before: string;
let process27463: Server;

/** When its containers were made and last started. */
async function stateOfNeighbour(): Promise<string> {
  const names = await docker(
    "ps",
    "--all",
    "--filter",
    `label=holdfast.stack=holdfast/${neighbour.name}`,
    "--format",
    "{{.Names}}",
  );
  return docker(
    "inspect",
    "--format",
    "{{.Name}} {{.Id}} {{.State.StartedAt}} {{.RestartCount}}",
    ...names.split("\n").sort(),
  );
}

beforeAll(async () => {
  await neighbour.mustUp();
  before = await stateOfNeighbour();
  process27463 = createServer();
  await new Promise<void>((resolve) => process27463.listen(27463, "127.0.0.1", resolve));
});

afterEach(async () => {
  expect(await bad.objects()).toEqual([]);
});

afterAll(async () => {
  process27463?.close();
  await bad.dispose();
  await neighbour.dispose();
});

interface Told {
  found: string;
  allowed: string;
  fix: string;
}

/** The problems of the one message, by field. */
function problems(text: string): Record<string, Told> {
  const at = text.lastIndexOf('DockerPostgres "db": ');
  const pattern = /^ +(\S.*)\n +found: +(.*)\n +allowed: +(.*)\n +fix: +(.*)$/gm;
  const told = [...text.slice(at).matchAll(pattern)];
  return Object.fromEntries(told.map(([, field, found, allowed, fix]) => [field, { found, allowed, fix } as Told]));
}

/** The engine prints a message twice, as it comes and in its diagnostics. */
function expectForPeople(result: Run): void {
  expect(result.code).toBe(1);
  expect(result.all).not.toMatch(/^\s+at .*[:(]/m);
  expect(result.all).not.toMatch(/file:\/\/\/|node:internal|unhandled|Traceback|goroutine|\[object Object\]|undefined/);
}

describe("everything wrong at once", () => {
  let result: Run;
  let told: Record<string, Told>;

  beforeAll(async () => {
    bad.configure({
      instances: {
        a: { memory: "100TB" },
        b: null,
        C: {},
        d: { memory: "100MB" },
        e: { memory: "plenty" },
        f: { memory: 512 },
        primary: {},
      },
      ...{ version: "8.4", etcdMembers: 2, database: "select", strict: "perhaps", cpus: 1000 },
      ...{ settings: { fsync: "off", max_connections: 100 } },
      hba: [{ database: "all", user: "postgres", address: "0.0.0.0", method: "trust" }],
      // Of the neighbour, of a process, of itself.
      ...{ port: 27452, readerPort: 27463, pooledPort: 27463 },
      ...{ subnet: "10.99.61.0/24", bindAddress: "127.0.0.1" },
    });
    result = await bad.up();
    told = problems(result.all);
  });

  test("is one message of one component, with the number of problems", () => {
    expectForPeople(result);
    expect(result.all).toContain(
      `DockerPostgres "db": ${Object.keys(told).length} problems, nothing was created or changed for it`,
    );
  });

  test.each<[string, RegExp, RegExp, RegExp]>([
    ["instances.a.memory", /^100TB$/, /^at most \d+[MGT]B, which is what Docker has$/, /lower/],
    ["instances.b", /^null$/, /map/, /\{ \}/],
    ["instances.C", /"C"/, /lower-case/, /rename/],
    ["instances.d.memory", /^"100MB"$/, /at least 256MB/, /take 256MB/],
    ["instances.e.memory", /^"plenty"$/, /a number with a unit, such as "512MB"/, /1GB/],
    ["instances.f.memory", /^512$/, /text/, /"512"/],
    ["instances.primary", /"primary"/, /names no other part/, /rename/],
    ["version", /^"8.4"$/, /^17$/, /./],
    ["etcdMembers", /^2$/, /1, 3 or 5/, /take 3/],
    ["database", /^"select"$/, /no SQL key word/, /rename/],
    ["strict", /^"perhaps"$/, /true or false/, /./],
    ["cpus", /^1000$/, /^at most \d+, which is what Docker has$/, /lower/],
    ["settings.fsync", /^"off"$/, /^on \(mandatory: without it a crash can corrupt the database\)$/, /remove/],
    ["settings.max_connections", /^100$/, /text/, /"100"/],
    ["hba[0].user", /postgres/, /not the cluster's own/, /remove/],
    ["hba[0].address", /^"0.0.0.0"$/, /10\.1\.0\.0\/16/, /CIDR/],
    ["hba[0].method", /^"trust"$/, /scram-sha-256, cert or reject/, /./],
    [
      "port",
      /^27452, in use by container "holdfast-t-bad-neighbour-db-haproxy"$/,
      /free port on 127\.0\.0\.1/,
      /another/,
    ],
    ["readerPort", /^27463, in use by another process$/, /free port on 127\.0\.0\.1/, /stop/],
    [
      "subnet",
      /^10\.99\.61\.0\/24, which Docker network "holdfast-t-bad-neighbour-db" overlaps$/,
      /private \/24/,
      /subnet: "/,
    ],
  ])("%s: found, allowed, fix", (field, found, allowed, fix) => {
    expect(Object.keys(told)).toContain(field);
    expect(told[field]!.found).toMatch(found);
    expect(told[field]!.allowed).toMatch(allowed);
    expect(told[field]!.fix).toMatch(fix);
  });

  test("a preview says the same", async () => {
    const preview = await bad.preview();
    expectForPeople(preview);
    expect(problems(preview.all)).toEqual(told);
  });
});

describe("one thing wrong", () => {
  const good = {
    ...{ instances: { a: {}, b: {} }, version: "17", etcdMembers: 3, database: "app", strict: false, cpus: 1 },
    ...{ settings: {}, hba: [], port: 27462, readerPort: 27472, pooledPort: 27464, subnet: undefined },
    bindAddress: undefined,
  };

  test.each<[string, object, string, RegExp]>([
    ["no instances", { instances: {} }, "instances", /none/],
    ["a list for a map", { instances: ["a", "b"] }, "instances", /\["a","b"\]/],
    [
      "two instances on one port",
      { instances: { a: { port: 27480 }, b: { port: 27480 } } },
      "instances.b.port",
      /27480, which instances\.a\.port has/,
    ],
    [
      "a port of another stack alone",
      { pooledPort: 27454 },
      "pooledPort",
      /container "holdfast-t-bad-neighbour-db-pgbouncer"/,
    ],
    ["an address of another machine", { bindAddress: "203.0.113.9" }, "bindAddress", /203\.0\.113\.9/],
  ])("%s", async (_, settings, field, found) => {
    bad.configure({ ...good, ...settings });
    const result = await bad.preview();
    expectForPeople(result);
    expect(result.all).toContain('DockerPostgres "db": 1 problem, nothing was created');
    const told = problems(result.all);
    expect(Object.keys(told)).toEqual([field]);
    expect(told[field]!.found).toMatch(found);
  });

  test("nothing wrong: the same preview goes through, so it was those and nothing else", async () => {
    bad.configure(good);
    const result = await bad.preview();
    expect(result.code, result.all).toBe(0);
  });
});

describe("the surroundings", () => {
  const up = [join(root, "toolchain/run.js"), "up", "--stack", bad.name];

  test("a wrong passphrase: where it came from, and what it costs", async () => {
    const result = await run(process.execPath, up, { env: { PULUMI_CONFIG_PASSPHRASE: "not-the-one" } });
    expectForPeople(result);
    expect(result.all).toMatch(/incorrect passphrase/);
    expect(result.all).toMatch(/taken from the environment variable PULUMI_CONFIG_PASSPHRASE; put the passphrase/);
    expect(result.all).not.toContain("not-the-one");
  });

  test.each(["unix:///nonexistent/docker.sock", "tcp://127.0.0.1:1"])("no Docker engine at %s", async (host) => {
    const result = await run(process.execPath, up, { env: { DOCKER_HOST: host } });
    expectForPeople(result);
    expect(result.all).toContain(`the Docker engine at DOCKER_HOST=${host} does not answer`);
    expect(result.all).toContain("start it, or unset DOCKER_HOST");
  });

  test("nor for plain pulumi: a problem like the others", async () => {
    const { pulumi, env } = await prepare({ docker: false });
    const result = await run(pulumi, ["preview", "--stack", bad.name], {
      env: { ...env, DOCKER_HOST: "unix:///nonexistent/docker.sock" },
    });
    expect(result.code).not.toBe(0);
    expect(result.all).not.toMatch(/^\s+at .*[:(]/m);
    expect(problems(result.all)).toMatchObject({
      Docker: {
        found: "no Docker engine at unix:///nonexistent/docker.sock",
        fix: expect.stringContaining("DOCKER_HOST"),
      },
    });
  });

  test("a Docker socket that may not be used", async () => {
    // A socket of nobody's, for a root that has lost the right to open what is not its own.
    const folder = mkdtempSync(join(tmpdir(), "holdfast-socket-"));
    const path = join(folder, "docker.sock");
    const server = createServer().listen(path);
    const without = "-dac_override,-dac_read_search";
    const unprivileged = [`--bounding-set=${without}`, `--inh-caps=${without}`];
    try {
      await run("chown", ["65534:65534", path]);
      await run("chmod", ["600", path]);
      const host = `unix://${path}`;
      const env = { DOCKER_HOST: host };
      const result = await run("setpriv", [...unprivileged, process.execPath, ...up], { env });
      expectForPeople(result);
      expect(result.all).toContain(`this user may not use the Docker engine at DOCKER_HOST=${host}: `);
      expect(result.all).toContain("usermod -aG docker");
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

test("the smallest memory that is not refused runs with what `npm run tuning` says of it", async () => {
  const { code, stdout, all } = await verb("tuning", "--stack", neighbour.name, "--json");
  expect(code, all).toBe(0);
  const told: { name: string; value: unknown }[] = JSON.parse(stdout);
  // Patroni would put its own 100 in place of fewer than 25.
  expect(told.find(({ name }) => name === "max_connections")?.value).toBe(25);
  expect(await asPostgres(neighbour.container("a"), "SHOW max_connections")).toBe("25");
  const none = await verb("tuning", "--stack", "t-none");
  expect(none.code).toBe(2);
  expect(none.all).not.toMatch(/^\s+at .*[:(]/m);
  expect(none.all).toContain('there is no stack "t-none"');
});

test("through all of this the other stack's containers ran on, and it answers", async () => {
  expect(await stateOfNeighbour()).toBe(before);
  expect(await query(await neighbour.login("app"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
