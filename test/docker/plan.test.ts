/**
 * What is refused before anything is registered, and what a plan holds to for all arguments. Pure: that the Docker host is asked
 * rightly, and that a refusal reaches the user, is for test/system/bad-input to show.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMemory } from "../../components/core/memory.ts";
import type { DockerPostgresArgs } from "../../components/docker/args.ts";
import type { HostFacts } from "../../components/docker/host.ts";
import { soundArguments } from "../../components/docker/kinds.ts";
import { demands, type Identity, makePlan } from "../../components/docker/plan.ts";
import { argumentProblems, hostProblems, portsToAsk } from "../../components/docker/refusals.ts";
import { containers } from "../../components/standards/containers.ts";

const identity: Identity = { project: "shop", stack: "dev", name: "db" };
const three = { a: {}, b: {}, c: {} };
const fields = (args: Partial<DockerPostgresArgs>, where = identity) =>
  argumentProblems({ instances: three, ...args }, where).map(({ field }) => field);

describe("arguments", () => {
  test("the least and the most that is right has no problems", () => {
    expect(fields({})).toEqual([]);
    expect(
      fields({
        instances: { a: { memory: "4GB", cpus: 0.5, port: 6001, hostNumber: 10 }, "b-2": { hostNumber: 250 } },
        version: "17",
        database: "shop_1",
        admin: "boss",
        durability: "sync",
        strict: true,
        recovery: "wide",
        etcdMembers: 5,
        memory: "2GB",
        workload: "oltp",
        storage: "nvme",
        settings: { max_connections: "200", fsync: "on" },
        hba: [{ database: "all", user: "+staff", address: "10.1.0.0/16", method: "scram-sha-256" }],
        bindAddress: "0.0.0.0",
        subnet: "192.168.7.0/24",
        extraNames: ["db.example.org", "*.example.org", "10.1.2.3"],
      }),
    ).toEqual([]);
  });

  test.each<[string, Partial<DockerPostgresArgs>, string[]]>([
    ["no instances", { instances: {} }, ["instances"]],
    ["one instance cannot be quorum", { instances: { a: {} } }, ["durability"]],
    ["no such durability", { durability: "none" as never }, ["durability"]],
    ["no such audit level", { audit: "everything" as never }, ["audit"]],
    ["no such workload", { workload: "olap" as never }, ["workload"]],
    ["no such storage", { storage: "tape" as never }, ["storage"]],
    ["more memory at once than there is", { settings: { work_mem: "1GB" } }, ["settings.work_mem"]],
    ["a setting out of range", { settings: { checkpoint_timeout: "10s" } }, ["settings.checkpoint_timeout"]],
    ["no such recovery", { recovery: "soon" as never }, ["recovery"]],
    ["strict without anybody to wait for", { durability: "async", strict: true }, ["strict"]],
    ["an unknown version", { version: "9.6" }, ["version"]],
    ["an even number of etcd members", { etcdMembers: 2 }, ["etcdMembers"]],
    ["no etcd", { etcdMembers: 0 }, ["etcdMembers"]],
    ["memory below the minimum", { memory: "255MB" }, ["memory"]],
    ["memory without a unit", { memory: "1024" }, ["memory"]],
    ["memory of one instance", { instances: { ...three, b: { memory: "a lot" } } }, ["instances.b.memory"]],
    ["no cores", { cpus: 0 }, ["cpus"]],
    ["cores of one instance", { instances: { ...three, b: { cpus: Number.NaN } } }, ["instances.b.cpus"]],
    ["a key with capitals", { instances: { ...three, B: {} } }, ["instances.B"]],
    ["a key too long", { instances: { ...three, abcdefghijklmnop: {} } }, ["instances.abcdefghijklmnop"]],
    [
      "keys that other parts have",
      { instances: { a: {}, primary: {}, "a-config": {}, "clients-ca-1": {} } },
      ["instances.primary", "instances.a-config", "instances.clients-ca-1"],
    ],
    ["a host number of a service", { instances: { ...three, b: { hostNumber: 5 } } }, ["instances.b.hostNumber"]],
    [
      "one host number twice",
      { instances: { a: { hostNumber: 20 }, b: { hostNumber: 20 } } },
      ["instances.b.hostNumber"],
    ],
    ["a database that SQL must quote", { database: "Shop" }, ["database"]],
    ["a database that is a key word", { database: "order" }, ["database"]],
    ["a database whose group roles' names would be too long", { database: "x".repeat(60) }, ["database"]],
    ["a template's name", { database: "template1" }, ["database"]],
    ["a superuser for an administrator", { admin: "postgres" }, ["admin"]],
    ["an administrator of PostgreSQL's names", { admin: "pg_boss" }, ["admin"]],
    ["a public subnet", { subnet: "8.8.8.0/24" }, ["subnet"]],
    ["a subnet of another size", { subnet: "10.0.0.0/16" }, ["subnet"]],
    ["a subnet with host bits", { subnet: "10.0.0.1/24" }, ["subnet"]],
    ["a name to bind to", { bindAddress: "localhost" }, ["bindAddress"]],
    ["a URL for a name", { extraNames: ["https://db.example.org"] }, ["extraNames[0]"]],
    ["an empty pool", { poolSize: 0, poolMaxClients: 1.5 }, ["poolSize", "poolMaxClients"]],
    ["generation nought", { authorityGeneration: 0 }, ["authorityGeneration"]],
    ["no port", { port: 0 }, ["port"]],
    ["a port too high", { readerPort: 65536 }, ["readerPort"]],
    ["one port twice", { port: 6001, pooledPort: 6001 }, ["pooledPort"]],
    ["an instance's port that the pool has", { instances: { ...three, b: { port: 6432 } } }, ["instances.b.port"]],
    ["a mandatory setting", { settings: { fsync: "off" } }, ["settings.fsync"]],
    ["a setting that is no number", { settings: { max_connections: "many" } }, ["settings.max_connections"]],
    [
      "a setting out of range beside a memory that is none",
      { memory: "4", settings: { jit: "so" } },
      ["memory", "settings.jit"],
    ],
    ["fewer connections than Patroni takes", { settings: { max_connections: "20" } }, ["settings.max_connections"]],
    ["a larger pool than the server has connections", { poolSize: 50 }, ["poolSize"]],
    [
      "a rule that lets everybody in",
      { hba: [{ database: "all", user: "all", address: "0.0.0.0/0", method: "trust" as never }] },
      ["hba[0].method"],
    ],
  ])("%s", (_, args, expected) => expect(fields(args)).toEqual(expected));

  test("names that cannot name a host", () => {
    expect(fields({}, { ...identity, stack: "Dev" })).toEqual(["name"]);
    expect(fields({}, { ...identity, project: "x".repeat(60) })).toEqual(["name"]);
  });

  test("every problem says what was found, what is allowed and how to fix it", () => {
    const problems = argumentProblems(
      {
        instances: { A: { memory: "1" } },
        ...{ version: "1", database: "", admin: "", subnet: "", bindAddress: "", etcdMembers: -1, port: -1, cpus: -1 },
        ...{ settings: { fsync: "off" }, hba: [{} as never] },
      },
      identity,
    );
    expect(problems.length).toBeGreaterThan(12);
    for (const { field, found, allowed, fix } of problems)
      expect([field, found, allowed, fix].every((text) => text.length > 0)).toBe(true);
  });
});

describe("kinds, for arguments that no compiler has seen", () => {
  const kindsOf = (args: unknown) => soundArguments(args as DockerPostgresArgs);

  test("what is right passes through as it is", () => {
    const args: DockerPostgresArgs = {
      instances: { a: {}, b: { memory: "1GB", cpus: 1, port: 1, hostNumber: 1 } },
      ...{ strict: false, settings: { a: "b" }, extraNames: ["x"], ephemeral: true },
      hba: [{ database: "all", user: "u", address: "10.0.0.0/8", method: "cert" }],
    };
    expect(kindsOf(args)).toEqual({ args, problems: [] });
  });

  test.each<[string, object, string, string]>([
    ["an instance without braces in YAML", { instances: { a: null } }, "instances.a", "map"],
    ["a list of instances", { instances: ["a"] }, "instances", "map"],
    ["a number for a size", { instances: { a: { memory: 512 } } }, "instances.a.memory", 'quotes: "512"'],
    ["a setting's number", { instances: {}, settings: { max_connections: 200 } }, "settings.max_connections", '"200"'],
    ["a setting's truth", { instances: {}, settings: { jit: true } }, "settings.jit", '"true"'],
    ["a mistyped name", { instances: { a: { memmory: "1GB" } } }, "instances.a.memmory", "correct the name"],
    ["a mistyped argument", { instances: {}, ports: 1 }, "ports", "correct the name"],
    ["a text for a number", { instances: {}, port: "abc" }, "port", "correct"],
    ["a text for a truth", { instances: {}, strict: "maybe" }, "strict", "correct"],
    ["a rule that is none", { instances: {}, hba: ["all"] }, "hba[0]", "map"],
    ["one name for a list", { instances: {}, extraNames: "a" }, "extraNames", "list"],
    [
      "a name that an object has by itself",
      { instances: { a: { constructor: 1 } } },
      "instances.a.constructor",
      "name",
    ],
  ])("%s", (_, args, field, fix) => {
    const { problems } = kindsOf(args);
    expect(problems.map((p) => p.field)).toEqual([field]);
    expect(problems[0]!.fix).toContain(fix);
  });

  test("whatever is given, the rest of the checks can go on with what is left", () => {
    const instance = fc.record(
      { memory: fc.anything(), cpus: fc.anything(), port: fc.anything(), hostNumber: fc.anything() },
      { requiredKeys: [] },
    );
    const anyArgs = fc.record(
      {
        instances: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.oneof(instance, fc.anything()))),
        settings: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
        hba: fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.record({ address: fc.string() })))),
        ...{ version: fc.anything(), database: fc.anything(), admin: fc.anything(), memory: fc.anything() },
        ...{ durability: fc.anything(), recovery: fc.anything(), subnet: fc.anything(), bindAddress: fc.anything() },
        ...{ port: fc.anything(), etcdMembers: fc.anything(), extraNames: fc.anything(), strict: fc.anything() },
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyArgs, (given) => {
        const { args } = kindsOf(given);
        argumentProblems(args, identity);
        expect(portsToAsk(demands(args, identity)).every((p) => p >= 1 && p <= 65535)).toBe(true);
      }),
    );
  });
});

describe("what the Docker host has against it", () => {
  const GB = 1024 ** 3;
  const host: HostFacts = {
    memory: 8 * GB,
    cpus: 4,
    dataRoot: "/var/lib/docker",
    freeDisk: 100 * GB,
    networks: [{ name: "bridge", subnets: ["172.17.0.0/16"] }],
    routes: [{ subnet: "172.17.0.0/16" }],
    addresses: ["127.0.0.1", "203.0.113.7"],
    ports: [],
  };
  const args = { instances: three, subnet: "10.99.7.0/24" };
  const found = (facts: Partial<HostFacts>, more: Partial<DockerPostgresArgs> = {}) =>
    hostProblems(demands({ ...args, ...more }, identity), { ...host, ...facts });
  const ours = { stack: "shop/dev", cluster: "db" };

  test("nothing, when there is room", () => expect(found({})).toEqual([]));

  test("no Docker is the one problem, with its fix", () =>
    expect(found({ error: "no Docker engine", fix: "start it", memory: 0 })).toEqual([
      { field: "Docker", found: "no Docker engine", allowed: "a Docker engine that answers", fix: "start it" },
    ]));

  test.each<[string, Partial<HostFacts>, Partial<DockerPostgresArgs>, string, RegExp]>([
    ["memory of all", {}, { memory: "9GB" }, "memory", /^9GB$/],
    ["memory of one", {}, { instances: { ...three, b: { memory: "9GB" } } }, "instances.b.memory", /^9GB$/],
    ["cores of all", {}, { cpus: 5 }, "cpus", /^5$/],
    ["cores of one", {}, { instances: { ...three, b: { cpus: 5 } } }, "instances.b.cpus", /^5$/],
    ["a network in the way", {}, { subnet: "172.17.9.0/24" }, "subnet", /Docker network "bridge"/],
    [
      "a route in the way",
      { routes: [{ subnet: "10.99.0.0/16" }] },
      {},
      "subnet",
      /a route of this host \(10\.99\.0\.0\/16\)/,
    ],
    [
      "another stack's network",
      { networks: [{ name: "n", subnets: ["10.99.7.0/24"], stack: "shop/prod", cluster: "db" }] },
      {},
      "subnet",
      /"n"/,
    ],
    [
      "a container's port",
      { ports: [{ port: 5432, container: "web" }] },
      {},
      "port",
      /^5432, in use by container "web"$/,
    ],
    ["a process's port", { ports: [{ port: 6432 }] }, {}, "pooledPort", /^6432, in use by another process$/],
    [
      "another stack's port",
      { ports: [{ port: 5433, container: "x", stack: "shop/prod", cluster: "db" }] },
      {},
      "readerPort",
      /"x"/,
    ],
    [
      "a member's port",
      { ports: [{ port: 7001 }] },
      { instances: { ...three, b: { port: 7001 } } },
      "instances.b.port",
      /^7001/,
    ],
    ["an address that is elsewhere", {}, { bindAddress: "203.0.113.8" }, "bindAddress", /203\.0\.113\.8/],
    ["a full disk", { freeDisk: containers.minimumFreeDisk - 1 }, {}, "Docker's disk", /free in \/var\/lib\/docker/],
  ])("%s", (_, facts, more, field, what) => {
    const problems = found(facts, more);
    expect(problems.map((p) => p.field)).toEqual([field]);
    expect(problems[0]!.found).toMatch(what);
  });

  test("what is its own is in nobody's way", () =>
    expect(
      found({
        networks: [...host.networks, { name: "shop-dev-db", subnets: ["10.99.7.0/24"], ...ours }],
        routes: [...host.routes, { subnet: "10.99.7.0/24" }],
        ports: [5432, 5433, 6432].map((port) => ({ port, container: "shop-dev-db-haproxy", ...ours })),
      }),
    ).toEqual([]));

  test.each(["127.0.0.1", "127.0.0.9", "0.0.0.0", "203.0.113.7"])("%s can be bound", (bindAddress) =>
    expect(found({}, { bindAddress })).toEqual([]),
  );

  test("just enough room is enough", () => expect(found({ freeDisk: containers.minimumFreeDisk })).toEqual([]));

  test("on another machine neither its disk nor its addresses are known, and nothing is made of that", () =>
    expect(found({ freeDisk: undefined, addresses: undefined } as never, { bindAddress: "203.0.113.8" })).toEqual([]));

  test("a port that is wanted twice is asked about once, or it would be in its own way", () =>
    expect(portsToAsk(demands({ ...args, port: 6001, pooledPort: 6001 }, identity)).sort()).toEqual([5433, 6001]));

  test("even of arguments with problems it can be said", () =>
    expect(found({ ports: [{ port: 5433 }] }, { memory: "nonsense", port: -1 }).map((p) => p.field)).toEqual([
      "readerPort",
    ]));
});

describe("a plan", () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,14}$/);
  const keys = fc
    .uniqueArray(key, { minLength: 2, maxLength: 9 })
    .map((all) => Object.fromEntries(all.map((k) => [k, {}])));
  /** Two keys may fall on one address, and some keys are reserved; those are refused, not planned. */
  const planned = keys.filter((instances) => argumentProblems({ instances }, identity).length === 0);
  const addresses = (instances: DockerPostgresArgs["instances"]) => {
    const plan = makePlan({ instances }, identity);
    return Object.fromEntries(plan.instances.map((i) => [i.key, i.address]));
  };

  test("no two containers share a name or an address, and all lie in the subnet", () =>
    fc.assert(
      fc.property(planned, fc.constantFrom(1, 3, 5), (instances, etcdMembers) => {
        const plan = makePlan({ instances, etcdMembers }, identity);
        const services = [...plan.instances, ...plan.etcd, plan.haproxy, plan.pgbouncer];
        expect(new Set(services.map((s) => s.container)).size).toBe(services.length);
        expect(new Set(services.map((s) => s.address)).size).toBe(services.length);
        const prefix = plan.subnet.replace(/0\/24$/, "");
        expect(services.every((s) => s.address.startsWith(prefix) && s.container.startsWith("shop-dev-db-"))).toBe(
          true,
        );
      }),
    ));

  test("an added key moves nobody", () =>
    fc.assert(
      fc.property(planned, key, (instances, more) => {
        fc.pre(argumentProblems({ instances: { ...instances, [more]: {} } }, identity).length === 0);
        expect(addresses({ ...instances, [more]: {} })).toMatchObject(addresses(instances));
      }),
    ));

  test("instances come in the order of their keys, however they were written", () =>
    fc.assert(
      fc.property(planned, (instances) => {
        const backwards = Object.fromEntries(Object.entries(instances).reverse());
        const inOrder = makePlan({ instances: backwards }, identity).instances.map((i) => i.key);
        expect(inOrder).toEqual(Object.keys(instances).sort());
      }),
    ));

  test.each([
    ["256MB", "oltp", 25],
    ["512MB", "mixed", 25],
    ["8GB", "desktop", 25],
    ["1GB", "mixed", 62],
    ["8GB", "web", 100],
  ] as const)(
    "of %s for %s PostgreSQL's connections are %i, which Patroni takes, and the pools stay below",
    (memory, workload, most) => {
      const { dynamic, pool } = makePlan({ instances: three, memory, workload }, identity);
      expect(dynamic.postgresql.parameters.max_connections).toBe(String(most));
      expect(pool.perDatabase).toBeLessThanOrEqual(most - 3 - Math.min(10, (most - 3) / 2));
      expect(pool.size).toBe(Math.min(20, pool.perDatabase));
    },
  );

  test("the pools follow what the user keeps for others", () => {
    const settings = { max_connections: "60", superuser_reserved_connections: "5", reserved_connections: "10" };
    expect(makePlan({ instances: three, settings, poolSize: 30 }, identity).pool).toMatchObject({
      ...{ size: 30, perDatabase: 35 },
    });
  });

  test("memory settings follow from the smallest instance", () =>
    fc.assert(
      fc.property(fc.integer({ min: 256, max: 4096 }), fc.integer({ min: 256, max: 4096 }), (a, b) => {
        const instances = { a: { memory: `${a}MB` }, b: { memory: `${b}MB` } };
        const { shared_buffers } = makePlan({ instances }, identity).dynamic.postgresql.parameters;
        const smallest = makePlan(
          { instances: { a: { memory: `${Math.min(a, b)}MB` }, b: {} }, memory: "64GB" },
          identity,
        );
        expect(shared_buffers).toBe(smallest.dynamic.postgresql.parameters.shared_buffers);
      }),
    ));

  test("stacks, projects and clusters get networks of their own", () => {
    const subnets = ["dev", "test", "prod"].flatMap((stack) =>
      ["db", "orders"].map((name) => makePlan({ instances: three }, { project: "shop", stack, name }).subnet),
    );
    expect(new Set(subnets).size).toBe(subnets.length);
  });

  test("an instance takes the cluster's size where it names none", () => {
    const plan = makePlan({ instances: { a: {}, b: { memory: "2GB", cpus: 0.5 } }, memory: "3GB", cpus: 2 }, identity);
    expect(plan.instances.map((i) => [formatMemory(i.memory), i.cpus])).toEqual([
      ["3GB", 2],
      ["2GB", 0.5],
    ]);
  });
});
