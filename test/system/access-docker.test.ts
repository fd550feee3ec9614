/**
 * What a cluster on Docker does for logins beyond SQL, tried on a real one: rules of their own in pg_hba, certificates, and what its
 * log says of whom. The logins are made here by hand, so that nothing but the cluster's side of it is under test.
 *
 * Not proven: that a session which is there already ends when the rules change (PostgreSQL asks them at login only).
 */
import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scramVerifier } from "../../components/postgres/scram.ts";
import { prepare } from "../../toolchain/environment.ts";
import { killedWhen } from "./support/killed.ts";
import { certified, Outsider } from "./support/outsider.ts";
import { Program } from "./support/program.ts";
import { docker, query, type Run, run } from "./support/stack.ts";

const ports = { primary: 28742, reader: 28743, pooled: 28744 };
const cluster = "access-docker-dev-db";
const container = (suffix: string) => `${cluster}-${suffix}`;
const members = ["a", "b"];

interface Outputs {
  connection: { username: string; password: string; caCert: string };
  instances: Record<string, { address: string }>;
  subnet: string;
  credentials: Record<string, { username: string; password?: string; certificate: string; key: string }>;
  reports: { certificate: string; key: string };
  other: { certificate: string; key: string };
}

let program: Program;
let outputs: Outputs;
let admin: pg.ClientConfig;
/** Two machines on the cluster's network. */
let near: Outsider;
let far: Outsider;
let nearAddress: string;

/** Of logins that are made here. */
const password = "only-for-this-test-and-nowhere-in-a-log";

interface Wanted {
  cluster?: object;
  /** Logins of a `DatabaseRoles` on it. */
  logins?: object;
  /** Rules by whose they are; `subnet` is the cluster's. */
  admitted?: Record<string, string>;
}
const byCertificate = `[
  { database: "app", user: "reports", address: subnet, method: "cert" },
  { database: "app", user: "other", address: subnet, method: "cert" },
  { database: "all", user: "reports", address: "0.0.0.0/0", method: "reject" },
  { database: "all", user: "other", address: "0.0.0.0/0", method: "reject" },
]`;
const fromOne = () => `[
  { database: "app", user: "limited", address: "${nearAddress}/32", method: "scram-sha-256" },
  { database: "all", user: "limited", address: "0.0.0.0/0", method: "reject" },
]`;

function write({ cluster = {}, admitted = {}, logins }: Wanted): void {
  const args = {
    instances: { a: {}, b: {} },
    ...{ durability: "async", etcdMembers: 1, memory: "256MB", cpus: 0.5, ephemeral: true },
    ...{ port: ports.primary, readerPort: ports.reader, pooledPort: ports.pooled },
    ...cluster,
  };
  const admissions = Object.entries(admitted).map(
    ([owner, rules]) => `db.admit(${JSON.stringify(owner)}, db.subnet.apply((subnet) => ${rules}), { parent: db });`,
  );
  program.write(`const db = new holdfast.DockerPostgres("db", ${JSON.stringify(args)});
${admissions.join("\n")}
${logins === undefined ? "" : `const roles = new holdfast.DatabaseRoles("roles", { connection: db.connection, server: db, logins: ${JSON.stringify(logins)} });`}
export const credentials = ${logins === undefined ? "{}" : "roles.credentials"};
export const reports = pulumi.secret(db.clientCertificate("reports", "reports", { parent: db }));
export const other = pulumi.secret(db.clientCertificate("other", "other", { parent: db }));
export const connection = db.connection;
export const instances = db.instances;
export const subnet = db.subnet;`);
}

async function up(wanted: Wanted): Promise<void> {
  write(wanted);
  outputs = await program.up<Outputs>();
}

const asAdmin = <T extends pg.QueryResultRow>(sql: string) => query<T>(admin, sql);

const addressOf = (name: string) =>
  docker("inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", name);

/** A login from a machine on the network, straight at a member. */
const login = (from: Outsider, user: string, more: Record<string, string> = {}, withPassword?: string) =>
  from.psql(
    { hostaddr: outputs.instances.a!.address, dbname: "app", user, sslmode: "require", ...more },
    "SELECT 'in as ' || current_user",
    withPassword,
  );

/** A login by certificate at a published port, with the server verified to the full. */
const published = (port: number, user: string, identity?: { certificate: string; key: string }) =>
  query<{ who: string; dn: string | null }>(
    {
      ...{ host: "localhost", port, database: "app", user, password: "x", connectionTimeoutMillis: 5000 },
      ssl: { ca: outputs.connection.caCert, ...(identity ? { cert: identity.certificate, key: identity.key } : {}) },
    },
    "SELECT current_user AS who, client_dn AS dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
  );

function expectRefused(
  result: Run,
  reason = /pg_hba.conf rejects|certificate authentication failed|unknown ca|valid client certificate|no password supplied/,
): void {
  expect(result.code).not.toBe(0);
  expect(result.all).toMatch(reason);
}

/** The tagged lines as each member's file has them. */
const tagged = async (member: string) =>
  (await docker("exec", container(member), "sh", "-c", 'cat "$(psql -XAtqc "SHOW hba_file")"'))
    .split("\n")
    .filter((line) => line.includes("# holdfast:"));

const ids = () =>
  docker("inspect", "--format", "{{.Id}}", ...["a", "b", "etcd-1", "haproxy", "pgbouncer"].map(container));

const patroni = (member: string, ...options: string[]) =>
  docker(
    ...["exec", container(member), "curl", "--silent", "--fail", "--cacert", "/config/ca.crt"],
    ...["--cert", "/config/tls.crt", "--key", "/config/tls.key", "https://127.0.0.1:8008/config", ...options],
  );
const configured = async () =>
  (JSON.parse(await patroni("a")) as { postgresql: { pg_hba: string[] } }).postgresql.pg_hba;
const replaceHba = (lines: string[]) =>
  patroni("a", "--request", "PATCH", "--data", JSON.stringify({ postgresql: { pg_hba: lines } }));

const log = async (member: string, ...options: string[]) =>
  (await run("docker", ["logs", ...options, container(member)])).all.split("\n");

beforeAll(async () => {
  program = await Program.start("access-docker");
  await up({});
  admin = {
    ...{ host: "127.0.0.1", port: ports.primary, database: "app", connectionTimeoutMillis: 5000 },
    ...{ user: outputs.connection.username, password: outputs.connection.password },
    ssl: { ca: outputs.connection.caCert },
  };
  near = await Outsider.start("access-docker-near", container("a"), cluster);
  far = await Outsider.start("access-docker-far", container("a"), cluster);
  nearAddress = await addressOf("access-docker-near");
  for (const machine of [near, far]) {
    await machine.give("reports", outputs.reports);
    await machine.give("other", outputs.other);
    await machine.sh("cat > /tmp/ca.crt", outputs.connection.caCert);
  }
  await asAdmin(
    `CREATE ROLE reports LOGIN; CREATE ROLE other LOGIN; CREATE ROLE limited LOGIN PASSWORD '${scramVerifier(password)}';
     CREATE ROLE plain LOGIN PASSWORD '${scramVerifier(password)}';
     GRANT CONNECT ON DATABASE app TO reports, other, limited, plain`,
  );
});

afterAll(async () => {
  await near?.remove();
  await far?.remove();
  await program?.pulumi(["destroy", "--yes", "--skip-preview"]);
  program?.dispose();
});

describe("before a login is admitted", () => {
  test("a certificate opens nothing", async () => expectRefused(await login(near, "reports", certified("reports"))));

  test("a password opens it from everywhere on the network", async () => {
    for (const machine of [near, far])
      expect((await login(machine, "limited", {}, password)).stdout.trim()).toBe("in as limited");
  });
});

describe("a login by certificate", () => {
  let before: string;
  beforeAll(async () => {
    before = await ids();
    await up({ admitted: { people: byCertificate, places: fromOne() } });
  });

  test("is admitted on every member without a container being replaced", async () => {
    expect(await ids()).toBe(before);
    for (const member of members) expect(await tagged(member)).toHaveLength(6);
  });

  test("gets in at the primary's and the readers' port, each verified to the full", async () => {
    for (const port of [ports.primary, ports.reader])
      expect(await published(port, "reports", outputs.reports)).toEqual([{ who: "reports", dn: "/CN=reports" }]);
    const full = { sslmode: "verify-full", sslrootcert: "/tmp/ca.crt", host: container("a") };
    expect((await login(near, "reports", { ...certified("reports"), ...full })).stdout.trim()).toBe("in as reports");
  });

  test("does not without one, with any password, nor through PgBouncer", async () => {
    for (const port of [ports.primary, ports.reader])
      await expect(published(port, "reports")).rejects.toThrow(/valid client certificate/);
    await expect(published(ports.pooled, "reports", outputs.reports)).rejects.toThrow();
    expectRefused(await login(near, "reports", {}, password));
  });

  const cases: [string, string, Record<string, string>][] = [
    ["reports", "other", {}],
    ["other", "reports", {}],
    ["reports", "unrelated", {}],
    ["holdfast", "reports", {}],
    ["plain", "reports", {}],
    ["pgbouncer", "reports", { dbname: "postgres" }],
    ["rewind", "reports", { dbname: "postgres" }],
    ["postgres", "reports", { dbname: "postgres" }],
    ["replicator", "reports", { replication: "true" }],
    ["reports", "reports", { dbname: "postgres" }],
  ];
  test.each(cases)("as %s with the certificate of %s and %j is refused", async (user, certificate, more) =>
    expectRefused(await login(near, user, { ...certified(certificate), ...more })),
  );

  test("a member's own certificate is no login's", async () => {
    const own = `host=127.0.0.1 user=reports dbname=app sslmode=require sslcert=/config/tls.crt sslkey=/config/tls.key`;
    const result = await run("docker", ["exec", container("b"), "psql", "-XAtqw", own, "-c", "SELECT 1"]);
    expectRefused(result);
  });

  test("its certificate opens neither etcd nor a call that changes Patroni", async () => {
    const etcd = await addressOf(container("etcd-1"));
    const config = `https://${outputs.instances.a!.address}:8008/config`;
    for (const url of [`https://${etcd}:2379/version`, `https://${etcd}:2380/version`]) {
      const result = await near.curl(url, "reports", "--http1.1");
      expect(result.code).not.toBe(0);
      expect(result.stdout).not.toContain("etcdserver");
    }
    const patch = await near.curl(config, "reports", "--request", "PATCH", "--data", "{}");
    expect(patch.stdout.trim()).toBe("000");
    // The same calls with a member's: it is the certificate that was refused.
    const identity = "--cacert /config/ca.crt --cert /config/tls.crt --key /config/tls.key --silent";
    const asMember = (rest: string) => docker("exec", container("a"), "sh", "-c", `curl ${identity} ${rest}`);
    expect(await asMember(`https://${etcd}:2379/version`)).toContain("etcdserver");
    expect(await asMember(`--request PATCH --data '{"failsafe_mode": true}' ${config}`)).toContain("failsafe_mode");
  });

  test("a login that is held to one address gets in from there alone", async () => {
    expect((await login(near, "limited", {}, password)).stdout.trim()).toBe("in as limited");
    const onB = { hostaddr: outputs.instances.b!.address };
    expect((await login(near, "limited", onB, password)).stdout.trim()).toBe("in as limited");
    for (const more of [{}, onB]) expectRefused(await login(far, "limited", more, password), /pg_hba.conf rejects/);
    for (const port of Object.values(ports))
      await expect(query({ ...admin, port, user: "limited", password }, "SELECT 1")).rejects.toThrow(
        /pg_hba.conf rejects|rejected/,
      );
  });

  test("others are not affected", async () =>
    expect((await login(far, "plain", {}, password)).stdout.trim()).toBe("in as plain"));

  test("nothing is left to do", () => program.expectQuiet());
});

describe("changes", () => {
  test("of the cluster's own rules and of somebody's in one go: both are there, and nobody's else are touched", async () => {
    const before = await ids();
    const hba = [{ database: "all", user: "plain", address: "0.0.0.0/0", method: "reject" }];
    const settings = { default_statistics_target: "150" };
    const more = byCertificate.replace("]", `{ database: "app", user: "plain", address: subnet, method: "cert" } ]`);
    await up({ cluster: { hba, settings }, admitted: { people: more, places: fromOne() } });
    expectRefused(await login(near, "plain", {}, password), /pg_hba.conf rejects/);
    for (const member of members) {
      const lines = await tagged(member);
      expect(lines.filter((line) => line.endsWith("# holdfast:people"))).toHaveLength(5);
      expect(lines.filter((line) => line.endsWith("# holdfast:places"))).toHaveLength(2);
    }
    expect(await ids()).toBe(before);
    await program.expectQuiet();
    await up({ admitted: { people: byCertificate, places: fromOne() } });
    expect((await login(near, "plain", {}, password)).stdout.trim()).toBe("in as plain");
    expect((await login(near, "reports", certified("reports"))).stdout.trim()).toBe("in as reports");
    await program.expectQuiet();
  });

  test("by somebody else are seen by a refresh and put right", async () => {
    const lines = await configured();
    await replaceHba(lines.filter((line) => !/"limited".*reject/.test(line)));
    const refreshed = await program.must("refresh", "--yes", "--skip-preview");
    expect(refreshed.all).toMatch(/holdfast:hbaRules places updated/);
    expect(refreshed.all).not.toMatch(/configuration db-configuration updated/);
    await up({ admitted: { people: byCertificate, places: fromOne() } });
    expect(await configured()).toEqual(lines);
    expectRefused(await login(far, "limited", {}, password), /pg_hba.conf rejects/);
    await program.expectQuiet();
  });

  test("that an up made which was killed before it could record them are taken up by the next", async () => {
    const later = `[{ database: "app", user: "plain", address: "10.2.2.0/24", method: "cert" }]`;
    const wanted = { admitted: { people: byCertificate, places: fromOne(), later } };
    write(wanted);
    const { pulumi } = await prepare({ docker: false });
    const options = ["--yes", "--skip-preview", "--non-interactive", "--stack", "dev", "--cwd", program.folder];
    const up1 = spawn(pulumi, ["up", ...options], { env: program.env });
    // Patroni has most likely taken the rules by then, and the members have not read them: either way the next `up` must cope.
    expect(await killedWhen(up1, /hbaRules later creating/, 700)).toBeDefined();
    await program.must("cancel", "--yes");
    await up(wanted);
    const now = await configured();
    expect(now.filter((line) => line.endsWith("# holdfast:later"))).toEqual([
      'hostssl "app" "plain" 10.2.2.0/24 cert # holdfast:later',
    ]);
    await program.expectQuiet();
  });

  test("that take somebody's away leave the others' and let in nobody by certificate any more", async () => {
    await up({ admitted: { places: fromOne() } });
    for (const member of members)
      expect((await tagged(member)).map((line) => line.split("# holdfast:")[1])).toEqual(["places", "places"]);
    expectRefused(await login(near, "reports", certified("reports")));
    expectRefused(await login(far, "limited", {}, password), /pg_hba.conf rejects/);
    await program.expectQuiet();
  });

  test("reach a member that was down meanwhile, once it is up", async () => {
    await docker("stop", container("b"));
    await up({ admitted: { places: fromOne(), people: byCertificate } });
    await docker("start", container("b"));
    await expect
      .poll(
        () =>
          login(near, "reports", { ...certified("reports"), hostaddr: outputs.instances.b!.address }).then((r) =>
            r.stdout.trim(),
          ),
        {
          timeout: 60_000,
        },
      )
      .toBe("in as reports");
    expect(await tagged("b")).toEqual(await tagged("a"));
  });
});

describe("logins of a DatabaseRoles that names the cluster as its server", () => {
  const robot = { roles: ["readonly"], clientAuth: "cert" };
  const held = () => ({ roles: ["readonly"], from: [`${nearAddress}/32`] });
  const others = () => ({ admitted: { people: byCertificate } });

  test("get in as declared, each beside the rules of others", async () => {
    await up({ ...others(), logins: { robot, held: held() } });
    const { robot: identity, held: credential } = outputs.credentials;
    expect(await published(ports.primary, "robot", identity)).toEqual([{ who: "robot", dn: "/CN=robot" }]);
    await expect(published(ports.primary, "robot", outputs.reports)).rejects.toThrow(
      /certificate authentication failed/,
    );
    expect((await login(near, "held", {}, credential!.password)).stdout.trim()).toBe("in as held");
    expectRefused(await login(far, "held", {}, credential!.password), /pg_hba.conf rejects/);
    expect((await login(near, "reports", certified("reports"))).stdout.trim()).toBe("in as reports");
    await program.expectQuiet();
  });

  test("and no more once they are removed, with their rules", async () => {
    const { robot: identity } = outputs.credentials;
    await up({ ...others(), logins: { held: held() } });
    await expect(published(ports.primary, "robot", identity)).rejects.toThrow(/password|does not exist/);
    for (const member of members) expect((await tagged(member)).join("\n")).not.toContain("robot");
    await up(others());
    for (const member of members) expect((await tagged(member)).join("\n")).not.toContain("held");
    await program.expectQuiet();
  });
});

describe("the log", () => {
  /** As `log_line_prefix` has it. What a client calls itself (database, user, application) is its own to choose. */
  const line =
    /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \S+) \[(?<pid>\d+)\]: \[(?<number>\d+)-1\] db=(?<db>[^,]*),user=(?<user>[^,]*),app=(?<app>.*?),client=(?<client>\S*) (?<level>[A-Z]+\d?): {2}(?<message>.*)$/;

  test("holds no line of PostgreSQL's that the one expression does not take apart", async () => {
    for (const member of members) {
      const lines = (await log(member)).filter((text) => /\]: \[\d+-1\] /.test(text));
      expect(lines.length).toBeGreaterThan(50);
      expect(lines.filter((text) => !line.test(text))).toEqual([]);
    }
  });

  test("says who came, how, from where and went", async () => {
    const from = (text: string) => line.exec(text)?.groups;
    await login(near, "reports", certified("reports"));
    await expect
      .poll(async () => {
        const all = (await log("a", "--tail", "50")).map(from).filter((parts) => parts?.user === "reports");
        return all
          .filter((parts) => parts?.client === nearAddress)
          .map((parts) => parts!.message!.replace(/[:=(].*/, ""));
      })
      .toEqual(expect.arrayContaining(["connection authenticated", "connection authorized", "disconnection"]));
    expect((await log("a")).join("\n")).toContain('identity="CN=reports" method=cert');
  });

  test("at the default level: changes of objects and roles with passwords left out, and no reads", async () => {
    await asAdmin(`CREATE TABLE logged (secret text); SELECT count(*) AS "a read" FROM logged`);
    await asAdmin(`ALTER ROLE plain PASSWORD '${scramVerifier(password)}'`);
    const text = (await log("a")).concat(await log("b")).join("\n");
    expect(text).toMatch(/AUDIT: SESSION,.*,DDL,CREATE TABLE,TABLE,public.logged/);
    expect(text).toMatch(/AUDIT: SESSION,.*,ROLE,ALTER ROLE,,,ALTER ROLE plain PASSWORD <REDACTED>/);
    expect(text).not.toContain('"a read" FROM logged');
    expect(text).not.toContain(password);
    expect(text).not.toContain("SCRAM-SHA-256$");
  });

  test("is silent while nobody comes", async () => {
    const since = new Date().toISOString();
    await delay(30_000);
    for (const member of members) {
      const lines = (await log(member, "--since", since)).filter((text) => line.test(text));
      // Checkpoints, and PgBouncer's idle connection that ends.
      expect(lines.length, lines.join("\n")).toBeLessThan(10);
    }
  });

  test("at the level all, with every statement logged besides: reads are there, and still no password", async () => {
    await up({ cluster: { audit: "all", settings: { log_statement: "all" } }, admitted: { people: byCertificate } });
    await asAdmin(`SELECT count(*) AS "another read" FROM logged`);
    await asAdmin(`ALTER ROLE plain PASSWORD '${scramVerifier(password)}'`);
    const text = (await log("a")).concat(await log("b")).join("\n");
    expect(text).toMatch(/AUDIT: SESSION,.*,READ,SELECT,.*another read/);
    for (const secret of [password, outputs.connection.password]) expect(text).not.toContain(secret);
    // What log_statement costs: it writes the statement as it came, and hence the verifier.
    expect(text).toMatch(/LOG: {2}statement: ALTER ROLE plain PASSWORD 'SCRAM-SHA-256\$/);
  });

  test("nobody but Patroni is in it meanwhile", async () => {
    const since = new Date().toISOString();
    await delay(10_000);
    for (const member of members) {
      const lines = (await log(member, "--since", since)).filter((text) => text.includes("AUDIT"));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((text) => !text.includes("db=postgres,user=postgres,app=Patroni"))).toEqual([]);
    }
  });
});

describe("the end of a dead cluster", () => {
  beforeAll(async () => {
    await docker("kill", ...["a", "b", "etcd-1"].map(container));
    await near.remove();
    await far.remove();
  });

  test("somebody's rules go without it", async () => {
    await up({ cluster: { audit: "all", settings: { log_statement: "all" } } });
    const { deployment } = JSON.parse((await program.must("stack", "export")).stdout);
    const types = (deployment.resources as { type: string }[]).map(({ type }) => type);
    expect(types).toContain("pulumi-nodejs:dynamic/holdfast:configuration");
    expect(types).not.toContain("pulumi-nodejs:dynamic/holdfast:hbaRules");
  });

  test("and all the rest", async () => {
    write({ admitted: { people: byCertificate } });
    await program.must("destroy", "--yes", "--skip-preview");
    expect(await docker("ps", "--all", "--quiet", "--filter", `name=${cluster}`)).toBe("");
  });
});
