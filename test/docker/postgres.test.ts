/**
 * What `DockerPostgres` registers, counted with mocks. That it works is for test/system to show; here: how many, of what type, under
 * whom, with which inputs, and that no secret is given in the clear.
 */
import * as pulumi from "@pulumi/pulumi";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { InvalidArguments } from "../../components/core/problems.ts";
import type { DockerPostgresArgs } from "../../components/docker/args.ts";

vi.mock("../../components/docker/host.ts", () => ({
  hostFacts: () => ({ memory: 64 * 1024 ** 3, cpus: 16, dataRoot: "/", networks: [], routes: [], ports: [] }),
}));

interface Registered {
  type: string;
  name: string;
  inputs: Record<string, never>;
}

const secretMark = "4dabf18193072939515e22adb298388d";
let registered: Registered[];

beforeEach(async () => {
  registered = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, id }) => {
        registered.push({ type, name, inputs });
        return { id: id || `${name}-id`, state: { ...inputs, ...computed(type) } };
      },
      call: () => ({}),
    },
    "project",
    "stack",
    false,
  );
});

/** Outputs that the real plugins compute. */
function computed(type: string): Record<string, unknown> {
  switch (type) {
    case "docker:index/image:Image":
      return { repoDigest: "sha256:1" };
    case "random:index/randomPassword:RandomPassword":
      return { result: "the-password" };
    case "tls:index/privateKey:PrivateKey":
      return { privateKeyPem: "the-private-key" };
    case "tls:index/selfSignedCert:SelfSignedCert":
    case "tls:index/locallySignedCert:LocallySignedCert":
      return { certPem: "a-certificate" };
    case "tls:index/certRequest:CertRequest":
      return { certRequestPem: "a-request" };
    default:
      return {};
  }
}

async function make(args: DockerPostgresArgs) {
  const { DockerPostgres } = await import("../../components/docker/postgres.ts");
  const db = new DockerPostgres("db", args);
  const connection = await outputOf(db.connection);
  await outputOf(db.instances);
  // Registrations that no output waits for.
  await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
  return { db, connection };
}

const outputOf = <T>(output: pulumi.Output<T>): Promise<T> => new Promise((resolve) => output.apply(resolve));
const count = (type: string) => registered.filter((r) => r.type === type).length;
const one = (name: string, type = "docker:index/container:Container") => {
  const found = registered.filter((r) => r.name === name && r.type === type);
  expect(found).toHaveLength(1);
  return found[0]!.inputs as Record<string, never> & Record<string, unknown>;
};
const three = { instances: { a: {}, b: {}, c: {} } };

describe("what is registered", () => {
  test("three instances: types and counts", async () => {
    await make(three);
    // 3 members, 3 etcd, HAProxy, PgBouncer; each with a carrier for its configuration.
    expect(count("docker:index/container:Container")).toBe(16);
    // 6 with data, 8 with configuration.
    expect(count("docker:index/volume:Volume")).toBe(14);
    expect(count("docker:index/network:Network")).toBe(1);
    expect(count("docker:index/image:Image")).toBe(1);
    expect(count("random:index/randomPassword:RandomPassword")).toBe(1);
    // The current authority and the next, of the cluster and of PostgreSQL's clients; 6 leaves as server and client, PgBouncer's two.
    expect(count("tls:index/selfSignedCert:SelfSignedCert")).toBe(4);
    expect(count("tls:index/locallySignedCert:LocallySignedCert")).toBe(8);
    expect(count("tls:index/privateKey:PrivateKey")).toBe(12);
    const operations = registered.filter((r) => r.type.startsWith("pulumi-nodejs:dynamic")).map((r) => r.name);
    expect(operations.sort()).toEqual(
      [
        "a-ready",
        "b-ready",
        "bootstrap",
        "c-ready",
        "cluster-ready",
        "configuration",
        "etcd-1-ready",
        "etcd-2-ready",
        "etcd-3-ready",
        "primary-ready",
        "reload",
        "volumes",
      ].map((n) => `db-${n}`),
    );
  });

  test("one etcd member and one instance are possible where asked for", async () => {
    await make({ instances: { a: {} }, durability: "async", etcdMembers: 1 });
    expect(count("docker:index/container:Container")).toBe(8);
  });

  test("an added key leaves every other container's inputs as they were", async () => {
    await make(three);
    const before = Object.fromEntries(["db-a", "db-b", "db-c", "db-etcd-1", "db-haproxy"].map((n) => [n, one(n)]));
    registered = [];
    await make({ instances: { ...three.instances, aa: {} } });
    for (const [name, inputs] of Object.entries(before)) expect(one(name)).toEqual(inputs);
  });

  test("a third generation of the authority trusts the second and the fourth", async () => {
    await make({ ...three, authorityGeneration: 3 });
    const names = registered.filter((r) => r.type === "tls:index/selfSignedCert:SelfSignedCert").map((r) => r.name);
    expect(names.sort()).toEqual([
      "db-ca-2",
      "db-ca-3",
      "db-ca-4",
      "db-clients-ca-2",
      "db-clients-ca-3",
      "db-clients-ca-4",
    ]);
  });
});

describe("every service container", () => {
  test("is limited, unprivileged, read-only, on its own address and not open to the world", async () => {
    await make(three);
    const services = ["a", "b", "c", "etcd-1", "etcd-2", "etcd-3", "haproxy", "pgbouncer"];
    for (const service of services) {
      const inputs = one(`db-${service}`);
      expect(inputs).toMatchObject({
        name: `project-stack-db-${service}`,
        image: "sha256:1",
        readOnly: true,
        restart: "always",
        capabilities: { drops: ["ALL"] },
        securityOpts: ["no-new-privileges:true"],
        destroyGraceSeconds: 60,
      });
      expect(inputs.memory).toBeGreaterThan(0);
      expect(inputs.memorySwap).toBe(inputs.memory);
      // The form that Docker reads back.
      expect(inputs.cpus).toMatch(/^\d+\.\d+$/);
      expect(inputs.user).not.toBe("root");
      for (const port of inputs.ports as unknown as { ip: string }[]) expect(port.ip).toBe("127.0.0.1");
      expect(JSON.stringify(inputs.volumes)).not.toContain("docker.sock");
      expect(JSON.stringify(inputs)).not.toMatch(/the-password|the-private-key/);
    }
  });

  test("gets its files from a carrier that never starts, as secrets", async () => {
    await make(three);
    const carrier = one("db-a-config");
    expect(carrier).toMatchObject({ start: false, mustRun: false, networkMode: "none" });
    const uploads = carrier.uploads as unknown as
      | { file: string; permissions: string }[]
      | { value: { file: string; permissions: string }[] };
    expect(JSON.stringify(uploads)).toContain(secretMark);
    const files = "value" in uploads ? uploads.value : uploads;
    expect(files.map((f) => f.file)).toEqual([
      "/config/patroni/bootstrap.yml",
      "/config/ca.crt",
      "/config/tls.crt",
      "/config/tls.key",
      "/config/clients.crt",
      "/config/patroni/member.yml",
    ]);
    expect(files.every((f) => f.permissions === "0440")).toBe(true);
  });

  test("member ports are published only where asked for", async () => {
    await make({ instances: { a: { port: 7000 }, b: {}, c: {} } });
    expect(one("db-a").ports).toEqual([{ internal: 5432, external: 7000, ip: "127.0.0.1" }]);
    expect(one("db-b").ports).toEqual([]);
  });
});

test("HAProxy and PgBouncer hold nothing that etcd or Patroni would take from a client", async () => {
  await make(three);
  const leaves = registered.filter((r) => r.type === "tls:index/locallySignedCert:LocallySignedCert");
  const suffix = ({ name }: Registered) => name.replace(/^db-|-certificate$/g, "");
  const isClient = ({ inputs }: Registered) => JSON.stringify(inputs.allowedUses).includes("client_auth");
  // PgBouncer's is of the authority that only PostgreSQL trusts.
  expect(leaves.filter(isClient).map(suffix).sort()).toEqual([
    "a",
    "b",
    "c",
    "etcd-1",
    "etcd-2",
    "etcd-3",
    "pgbouncer-client",
  ]);
  expect(leaves.map(suffix)).not.toContain("haproxy");
});

describe("logins on it", () => {
  const rule = { database: "app", user: "reports", address: "10.7.0.0/24", method: "cert" } as const;

  test("are admitted by lines marked with whose they are, on all members", async () => {
    const { db } = await make(three);
    db.admit("roles", [rule], { parent: db });
    await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
    const [found, ...more] = registered.filter((r) => r.name === "roles");
    expect(more).toEqual([]);
    expect(found!.inputs).toMatchObject({
      owner: "roles",
      lines: ['hostssl "app" "reports" 10.7.0.0/24 cert # holdfast:roles'],
      containers: { a: "project-stack-db-a", b: "project-stack-db-b", c: "project-stack-db-c" },
    });
  });

  test("have certificates for clients only, of an authority that only the members' PostgreSQL is given", async () => {
    const { db } = await make(three);
    const { certificate, key } = db.clientCertificate("reports", "reports", { parent: db });
    await outputOf(certificate);
    expect(await pulumi.isSecret(key)).toBe(true);
    const request = one("reports-request", "tls:index/certRequest:CertRequest");
    expect(request).toMatchObject({ subject: { commonName: "reports" } });
    expect(request).not.toHaveProperty("dnsNames");
    expect(one("reports-certificate", "tls:index/locallySignedCert:LocallySignedCert").allowedUses).toEqual([
      "digital_signature",
      "client_auth",
    ]);
    const carriers = registered.filter((r) => r.name.endsWith("-config") && r.type.endsWith(":Container"));
    const given = carriers.filter((r) => JSON.stringify(r.inputs).includes("/config/clients.crt")).map((r) => r.name);
    expect(given.sort()).toEqual(["db-a-config", "db-b-config", "db-c-config"]);
  });

  test.each(["replicator", "a.member", "pgbouncer", "postgres", "rewind", "*", ""])(
    "get no certificate for %j",
    async (login) => {
      const { db } = await make(three);
      expect(() => db.clientCertificate("c", login, { parent: db })).toThrow(/login\n\s+found/);
    },
  );
});

describe("secrets", () => {
  test("adminSecret and connection are secret outputs", async () => {
    const { db, connection } = await make(three);
    expect(await pulumi.isSecret(db.adminSecret)).toBe(true);
    expect(await pulumi.isSecret(db.connection)).toBe(true);
    expect(await pulumi.isSecret(db.host)).toBe(false);
    expect(connection).toMatchObject({
      host: "127.0.0.1",
      port: 5432,
      database: "app",
      username: "holdfast",
      password: "the-password",
    });
  });

  test("the password goes into the bootstrap as a secret", async () => {
    await make(three);
    const inputs = registered.find((r) => r.name === "db-bootstrap")!.inputs as Record<string, unknown>;
    expect(inputs.password).toMatchObject({ [secretMark]: expect.any(String), value: "the-password" });
  });
});

test("problems of arguments throw from the constructor, before anything is registered", async () => {
  const { DockerPostgres } = await import("../../components/docker/postgres.ts");
  const problems = (() => {
    try {
      new DockerPostgres("db", { instances: {}, etcdMembers: 2, memory: "1" });
      return [];
    } catch (error) {
      return (error as InvalidArguments).problems.map((p) => p.field);
    }
  })();
  expect(problems).toEqual(["instances", "etcdMembers", "memory"]);
  expect(registered.filter((r) => r.type !== "holdfast:index:DockerPostgres")).toEqual([]);
});
