/**
 * What the cluster promises about secrets, TLS, roles and reach, by real attempts against a running one. Each refusal stands beside
 * a control that succeeds, so that a cluster which refuses everybody would fail here.
 *
 * Not proven: that a secret was in no process's arguments or environment between two looks (they are sampled); the strength of the
 * cryptography; what somebody with root on the Docker host could do, which is everything.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepare } from "../../toolchain/environment.ts";
import { certified, Outsider } from "./support/outsider.ts";
import { exportInClear, leafOf, leaks, type Secrets, secretsOf } from "./support/secrets.ts";
import { asPostgres, docker, query, type Run, run, Stack, verb } from "./support/stack.ts";

const stack = new Stack("t-security", 27432, { memory: "512MB" });
const ports = { primary: 27432, reader: 27433, pooled: 27434 };

interface Facts {
  secrets: Secrets;
  /** Everything that was printed, by the verb. */
  printed: Record<string, string>;
  /** Arguments and environments seen on the host while verbs ran. */
  seenProcesses: string;
  admin: pg.ClientConfig;
  adminBefore: pg.ClientConfig;
  app: pg.ClientConfig;
  /** address of each instance, by key */
  addresses: Record<string, string>;
  primary: string;
  /** On the cluster's network. */
  inside: Outsider;
  /** On the host's. */
  outside: Outsider;
}
let facts: Facts;
/** Names of all containers, and of those that run. */
let containers: { all: string[]; services: string[] };

beforeAll(async () => {
  const processes = new Set<string>();
  const first = await whileSampling(processes, () => stack.mustUp());
  const before = await exportInClear(stack);
  const adminBefore = await stack.login("admin");

  const password = before.find(({ urn }) => urn.endsWith("::db-admin"))!.urn;
  const second = await whileSampling(processes, () => stack.mustUp("--replace", password));
  const resources = await exportInClear(stack);
  const psql = await whileSampling(processes, () => verb("psql", "--stack", stack.name, "-c", "SELECT 1 AS one"));
  const status = await verb("status", "--stack", stack.name);
  const { pulumi, env } = await prepare({ docker: false });
  const outputs = await run(pulumi, ["stack", "output", "--json", "--stack", stack.name], { env });

  const [all, services] = await Promise.all(
    [["--all"], []].map(async (more) => {
      const filter = ["--filter", `label=holdfast.stack=holdfast/${stack.name}`, "--format", "{{.Names}}"];
      return (await docker("ps", ...more, ...filter)).split("\n").sort();
    }),
  );
  containers = { all: all!, services: services! };

  const instances = JSON.parse(outputs.stdout).instances as Record<string, { address: string }>;
  const network = stack.cluster;
  const inside = await Outsider.start("t-security-inside", stack.container("a"), network);
  const outside = await Outsider.start("t-security-outside", stack.container("a"), "host");
  const admin = await stack.login("admin");
  for (const outsider of [inside, outside]) await outsider.sh("cat > /tmp/ca.crt", (admin.ssl as { ca: string }).ca);
  for (const suffix of ["a", "pgbouncer", "pgbouncer-client", "etcd-1"])
    await inside.give(suffix, leafOf(resources, suffix));
  facts = {
    secrets: new Map([...secretsOf(before)].map(([name, secret]) => [`${name} (before)`, secret])),
    printed: {
      ...{ "first up": first.all, "second up": second.all, psql: psql.all, status: status.all },
      ...{ "stack output": outputs.all },
    },
    seenProcesses: [...processes].join("\n"),
    ...{ admin, adminBefore, app: await stack.login("app") },
    addresses: Object.fromEntries(Object.entries(instances).map(([key, { address }]) => [key, address])),
    primary: (await stack.healthy()).primary!,
    ...{ inside, outside },
  };
  for (const [name, secret] of secretsOf(resources)) facts.secrets.set(name, secret);
});

afterAll(async () => {
  await facts?.inside.remove();
  await facts?.outside.remove();
  await stack.dispose();
});

/** A file of a process; empty when it has ended or is not ours to look at. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** Looks again and again at the arguments and the environment of every process of this machine that may be looked at. */
async function whileSampling<T>(seen: Set<string>, work: () => Promise<T>): Promise<T> {
  let done = false;
  const sampling = (async () => {
    while (!done) {
      for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
        for (const file of ["cmdline", "environ"]) seen.add(read(pid, file));
      await delay(30);
    }
  })();
  try {
    return await work();
  } finally {
    done = true;
    await sampling;
  }
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** Expects a statement to fail, and to fail for the expected reason. */
async function refused(work: Promise<unknown>, reason: RegExp): Promise<void> {
  const error = await work.then(
    () => new Error("it was let in"),
    (caught: Error) => caught,
  );
  expect(error.message).toMatch(reason);
}

describe("secrets are nowhere", () => {
  /** Where they could be, and something that is there for certain: proof that the place was looked at. */
  const places: Record<string, () => Promise<{ text: string; control: string | RegExp }>> = {
    "docker inspect of every container, network, volume and image": async () => {
      const label = ["--filter", `label=holdfast.stack=holdfast/${stack.name}`, "--quiet"];
      const ids = [
        ...(await docker("network", "ls", ...label)).split("\n"),
        ...(await docker("volume", "ls", ...label)).split("\n"),
      ];
      const image = await docker("inspect", "--format", "{{.Image}}", stack.container("a"));
      const text = await docker("inspect", ...containers.all, ...ids, image);
      return { text: text + (await docker("history", "--no-trunc", image)), control: "holdfast-member" };
    },
    "arguments and environment of every process in the containers": async () => {
      // From outside: root in a container has no right to look at its other users' processes.
      const pids = containers.services.map((name) => docker("top", name, "-eo", "pid"));
      const all = (await Promise.all(pids)).flatMap((text) => text.split("\n").slice(1));
      const texts = all.map((pid) => read(pid.trim(), "cmdline") + read(pid.trim(), "environ"));
      expect(texts.filter((text) => text.includes("PYTHONUNBUFFERED=1")).length).toBeGreaterThanOrEqual(8);
      return { text: texts.join("\n"), control: "/usr/bin/patroni" };
    },
    "arguments and environment of the host's processes while verbs ran": async () => ({
      text: facts.seenProcesses,
      control: "resource-docker",
    }),
    "the containers' logs": async () => {
      const logs = containers.all.map(async (name) => (await run("docker", ["logs", name])).all);
      return { text: (await Promise.all(logs)).join("\n"), control: "database system is ready to accept connections" };
    },
    "the plain state, its backups and its history": async () => {
      const { stateDirectory } = await prepare({ docker: false });
      const own = files(stateDirectory!).filter((path) => path.includes(stack.name));
      expect(own.some((path) => path.includes("backups"))).toBe(true);
      return { text: own.map((path) => readFileSync(path, "utf8")).join("\n"), control: '"ciphertext"' };
    },
    "the stack's settings file": async () => ({
      text: readFileSync(`Pulumi.${stack.name}.yaml`, "utf8"),
      control: "holdfast:port",
    }),
    "what the verbs print": async () => {
      for (const text of Object.values(facts.printed)) expect(text).not.toBe("");
      return { text: Object.values(facts.printed).join("\n"), control: "[secret]" };
    },
    "what etcd holds": async () => {
      const script =
        "curl -s --cacert /config/ca.crt --cert /config/tls.crt --key /config/tls.key -X POST " +
        `-d '{"key":"AA==","range_end":"AA=="}' https://localhost:2379/v3/kv/range`;
      const { kvs } = JSON.parse(await docker("exec", stack.container("etcd-1"), "sh", "-c", script));
      const clear = (kvs as { key: string; value: string }[]).flatMap(({ key, value }) => [key, value]);
      return {
        text: clear.map((part) => Buffer.from(part, "base64").toString()).join("\n"),
        control: "max_connections",
      };
    },
    "the statements that a monitoring role can read": async () => ({
      text: (await query<{ query: string }>(facts.admin, "SELECT query FROM pg_stat_statements"))
        .map((row) => row.query)
        .join("\n"),
      control: "pgbouncer.user_lookup",
    }),
    "PostgreSQL's own configuration": async () => ({
      text: await docker("exec", stack.container("a"), "sh", "-c", "cd /var/lib/postgresql/data/pgdata; cat *.conf"),
      control: "primary_conninfo",
    }),
  };

  test("the list of them holds every password and every key, before and after the change", () => {
    const values = [...facts.secrets.values()];
    for (const login of [facts.admin, facts.adminBefore, facts.app]) expect(values).toContain(login.password);
    const names = [...facts.secrets.keys()].join("\n");
    for (const suffix of ["ca-1", "ca-2", "a", "b", "c", "etcd-1", "etcd-2", "etcd-3", "pgbouncer", "pgbouncer-client"])
      expect(names).toContain(`db-${suffix}-key`);
  });

  test("a planted one is found", () => {
    const [name, secret] = [...facts.secrets][0]!;
    expect(leaks(`{"Env":["PASSWORD=${secret}"]}`, facts.secrets)).toContain(name);
  });

  test.each(Object.keys(places))("not in %s", async (place) => {
    const { text, control } = await places[place]!();
    expect(text).toMatch(control);
    expect(leaks(text, facts.secrets)).toEqual([]);
  });

  test("nor is a verifier, from which a password could be guessed, where a monitoring role can read it", async () => {
    const rows = await query(facts.admin, "SELECT FROM pg_stat_statements WHERE query LIKE '%SCRAM-SHA-256$%'");
    expect(rows).toEqual([]);
  });

  test("the state and the passphrase are the user's alone", async () => {
    const { stateDirectory } = await prepare({ docker: false });
    expect(statSync(stateDirectory!).mode & 0o077).toBe(0);
    const passphrase = join(stateDirectory!, "..", "passphrase");
    expect(statSync(passphrase).mode & 0o077).toBe(0);
    const text = Object.values(facts.printed).join("\n") + facts.seenProcesses;
    expect(text).not.toContain(readFileSync(passphrase, "utf8").trim());
  });

  test("a changed password is the only one that works, at each port", async () => {
    for (const port of Object.values(ports)) {
      expect(await query({ ...facts.admin, port }, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await refused(query({ ...facts.adminBefore, port }, "SELECT 1"), /authentication failed/);
    }
  });
});

describe("TLS", () => {
  test.each(["a", "b", "c"])(
    "member %s itself takes no connection in clear text, not even with the right password",
    async (key) => {
      const direct = { ...facts.admin, host: facts.addresses[key]!, port: 5432 };
      await refused(query({ ...direct, ssl: false }, "SELECT 1"), /no pg_hba.conf entry .*no encryption/);
      expect(await query(direct, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    },
  );

  test.each(Object.entries(ports))("no connection in clear text at the %s port", async (_, port) => {
    await refused(query({ ...facts.admin, port, ssl: false }, "SELECT 1"), /no encryption|SSL required/);
  });

  const everyPort = Object.entries(ports).flatMap(([name, port]) =>
    ["127.0.0.1", "localhost"].map((host) => ({ name, host, port })),
  );

  test.each(everyPort)(
    "libpq verifies $host at the $name port to the full, and only with the cluster's CA",
    async ({ host, port }) => {
      const login = { host, port, dbname: "app", user: "app", sslmode: "verify-full" };
      const password = facts.app.password as string;
      const good = await facts.outside.psql({ ...login, sslrootcert: "/tmp/ca.crt" }, "SELECT 'in'", password);
      expect(good.all.trim()).toBe("in");
      const bad = await facts.outside.psql({ ...login, sslrootcert: "/tmp/unrelated.crt" }, "SELECT 'in'", password);
      expect(bad.code).not.toBe(0);
      expect(bad.all).toMatch(/certificate verify failed|self-signed certificate/);
    },
  );

  test("a name that the certificate does not hold fails", async () => {
    await facts.outside.sh("grep -q elsewhere /etc/hosts || echo 127.0.0.1 elsewhere >> /etc/hosts");
    const login = { host: "elsewhere", port: ports.primary, dbname: "app", user: "app", sslrootcert: "/tmp/ca.crt" };
    const password = facts.app.password as string;
    const wrong = await facts.outside.psql({ ...login, sslmode: "verify-full" }, undefined, password);
    expect(wrong.all).toMatch(/does not match host name/);
    const unnamed = await facts.outside.psql({ ...login, sslmode: "verify-ca" }, undefined, password);
    expect(unnamed.all.trim()).toBe("in");
  });

  test.each(Object.entries(ports))("TLS 1.3 and nothing older at the %s port", async (_, port) => {
    const login = { host: "127.0.0.1", port, dbname: "app", user: "app", sslmode: "require" };
    const password = facts.app.password as string;
    const old = await facts.outside.psql({ ...login, ssl_max_protocol_version: "TLSv1.2" }, undefined, password);
    expect(old.all).toMatch(/protocol version/);
    const now = await facts.outside.psql({ ...login, ssl_min_protocol_version: "TLSv1.3" }, undefined, password);
    expect(now.all.trim()).toBe("in");
  });

  test("the server says so too; checksums and SCRAM are on; every replication connection is encrypted", async () => {
    const sql =
      "SELECT string_agg(current_setting(name), ' ' ORDER BY name) FROM " +
      "unnest(ARRAY['data_checksums','password_encryption','ssl','ssl_min_protocol_version']) name";
    expect(await asPostgres(stack.container(facts.primary), sql)).toBe("on scram-sha-256 on TLSv1.3");
    const replication =
      "SELECT count(*), bool_and(ssl AND version = 'TLSv1.3' AND client_dn IS NOT NULL) " +
      "FROM pg_stat_replication JOIN pg_stat_ssl USING (pid)";
    expect(await asPostgres(stack.container(facts.primary), replication)).toBe("2|t");
  });

  test("no rule of pg_hba trusts or takes a weak proof", async () => {
    const sql = "SELECT DISTINCT auth_method FROM pg_hba_file_rules ORDER BY 1";
    for (const key of Object.keys(facts.addresses))
      expect((await asPostgres(stack.container(key), sql)).split("\n")).toEqual([
        "cert",
        "peer",
        "reject",
        "scram-sha-256",
      ]);
  });
});

describe("the cluster's own roles", () => {
  const internal = ["postgres", "replicator", "rewind", "pgbouncer"];

  test.each(internal.flatMap((user) => Object.values(ports).map((port) => ({ user, port }))))(
    "$user cannot log in at port $port with any password",
    async ({ user, port }) => {
      for (const password of ["postgres", facts.admin.password as string])
        for (const database of ["app", "postgres"])
          await refused(
            query({ ...facts.admin, port, user, password, database }, "SELECT 1"),
            /pg_hba.conf rejects|authentication failed|valid client certificate|no such user/,
          );
    },
  );

  /** A login on a member from the cluster's network, by certificate. */
  const attempt = (user: string, certificate: string | undefined, more: Record<string, string> = {}) =>
    facts.inside.psql(
      {
        ...{ hostaddr: facts.addresses[facts.primary]!, user, dbname: "postgres", sslmode: "require" },
        ...(certificate === undefined ? {} : certified(certificate)),
        ...more,
      },
      more.replication === undefined ? "SELECT 'in'" : "IDENTIFY_SYSTEM",
    );
  const replication = { replication: "true" };
  const rejected = (result: Run) => {
    expect(result.code).not.toBe(0);
    expect(result.all).toMatch(
      /rejects|certificate authentication failed|requires a valid client certificate|no pg_hba.conf entry|unknown ca|unsupported certificate|no password supplied/,
    );
  };

  test("a member's certificate replicates and rewinds, which is what it is for", async () => {
    expect((await attempt("replicator", "a", replication)).stdout).toMatch(/^\d{15,}\|/);
    expect((await attempt("rewind", "a")).stdout.trim()).toBe("in");
  });

  test.each<[string, string | undefined, Record<string, string>]>([
    ["replicator", "a", {}],
    ["replicator", "a", { dbname: "app" }],
    ["replicator", "a", { dbname: "app", replication: "database" }],
    ["replicator", "pgbouncer", replication],
    ["replicator", "pgbouncer-client", replication],
    ["replicator", "etcd-1", replication],
    ["replicator", "unrelated", replication],
    ["replicator", undefined, replication],
    ["rewind", "a", { dbname: "app" }],
    ["rewind", "a", replication],
    ["rewind", "pgbouncer", {}],
    ["rewind", "pgbouncer-client", {}],
    ["rewind", "unrelated", {}],
    ["postgres", "a", {}],
    ["postgres", "pgbouncer-client", {}],
    // The right certificate, but not from where PgBouncer's connections come.
    ["pgbouncer", "pgbouncer-client", {}],
    ["pgbouncer", "a", {}],
  ])("%s is refused with the certificate of %s and %j", async (user, certificate, more) => {
    rejected(await attempt(user, certificate, more));
  });

  test("rewind may read what pg_rewind needs and no more", async () => {
    const login = { hostaddr: facts.addresses[facts.primary]!, user: "rewind", dbname: "postgres", sslmode: "require" };
    const asRewind = (sql: string) => facts.inside.psql({ ...login, ...certified("a") }, sql);
    expect((await asRewind("SELECT count(*) > 0 FROM pg_ls_dir('global', false, false)")).stdout.trim()).toBe("t");
    expect((await asRewind("SELECT rolname FROM pg_authid")).all).toMatch(/permission denied/);
    expect((await asRewind("COPY (SELECT 1) TO PROGRAM 'true'")).all).toMatch(/permission denied/);
  });
});

describe("the administrator", () => {
  const asAdmin = (sql: string, database = "app") => query({ ...facts.admin, database }, sql);

  test("is no superuser, cannot replicate and obeys row security", async () => {
    const sql =
      "SELECT rolsuper, rolreplication, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user";
    expect(await asAdmin(sql)).toEqual([
      { rolsuper: false, rolreplication: false, rolbypassrls: false, rolcreaterole: true, rolcreatedb: true },
    ]);
  });

  const inMaintenance = (sql: string): [string, string] => [sql, "postgres"];
  test.each<[string, string]>([
    ["ALTER ROLE holdfast SUPERUSER", "app"],
    ["CREATE ROLE evil SUPERUSER", "app"],
    ["CREATE ROLE evil REPLICATION", "app"],
    ["CREATE ROLE evil BYPASSRLS", "app"],
    ["SET ROLE postgres", "app"],
    ["SET SESSION AUTHORIZATION postgres", "app"],
    ["GRANT postgres TO holdfast", "app"],
    ["GRANT replicator TO holdfast", "app"],
    ["GRANT rewind TO holdfast", "app"],
    ["ALTER ROLE postgres PASSWORD 'x'", "app"],
    ["ALTER ROLE replicator PASSWORD 'x'", "app"],
    ["ALTER ROLE pgbouncer PASSWORD 'x'", "app"],
    ["DROP ROLE rewind", "app"],
    ["GRANT pg_execute_server_program TO holdfast", "app"],
    ["GRANT pg_read_server_files TO holdfast", "app"],
    ["GRANT pg_write_server_files TO holdfast", "app"],
    ["GRANT pg_write_all_data TO holdfast", "app"],
    ["COPY (SELECT 1) TO PROGRAM 'true'", "app"],
    ["COPY (SELECT 1) TO '/tmp/evil'", "app"],
    ["SELECT pg_read_file('/config/tls.key')", "app"],
    ["SELECT pg_ls_dir('/config')", "app"],
    ["SELECT lo_import('/config/tls.key')", "app"],
    ["SELECT rolpassword FROM pg_authid", "app"],
    ["SELECT passwd FROM pg_shadow", "app"],
    ["ALTER SYSTEM SET archive_command = 'true'", "app"],
    ["SELECT pg_reload_conf()", "app"],
    ["SELECT * FROM pg_hba_file_rules", "app"],
    ["LOAD '/tmp/evil.so'", "app"],
    ["CREATE FUNCTION evil() RETURNS int LANGUAGE c AS '/tmp/evil.so', 'evil'", "app"],
    ["CREATE FUNCTION evil() RETURNS int LANGUAGE internal AS 'pg_reload_conf'", "app"],
    ["CREATE EXTENSION dblink", "app"],
    ["CREATE EXTENSION file_fdw", "app"],
    ["CREATE EVENT TRIGGER evil ON login EXECUTE FUNCTION now()", "app"],
    ["DROP EXTENSION pgaudit", "app"],
    ["SET pgaudit.log = 'none'; SET session_replication_role = replica", "app"],
    inMaintenance("SELECT * FROM pgbouncer.user_lookup('app')"),
    inMaintenance("CREATE TABLE public.evil ()"),
    inMaintenance(
      "CREATE OR REPLACE FUNCTION pgbouncer.user_lookup(name text, OUT uname text, OUT phash text) RETURNS SETOF record LANGUAGE sql AS 'SELECT 1::text, 1::text'",
    ),
    inMaintenance("DROP DATABASE postgres"),
    ["CREATE TABLE public.evil ()", "template1"],
  ])("cannot: %s (in %s)", async (sql, database) => {
    await refused(
      asAdmin(sql, database),
      /permission denied|must be (superuser|owner)|only (superusers|roles)|Only roles|currently open|access to library/,
    );
  });

  test("cannot come in through the back: a subscription to its own server as postgres or with the member's key", async () => {
    const client = new pg.Client(facts.admin);
    await client.connect();
    try {
      await client.query("BEGIN");
      await client.query("GRANT pg_create_subscription TO holdfast WITH INHERIT TRUE");
      for (const how of [
        "host=/var/run/postgresql user=postgres dbname=postgres password=x",
        "host=127.0.0.1 user=replicator dbname=postgres password=x sslmode=require sslcert=/config/tls.crt sslkey=/config/tls.key",
      ]) {
        await client.query("SAVEPOINT before");
        const attempt = client.query(
          `CREATE SUBSCRIPTION evil CONNECTION '${how}' PUBLICATION evil WITH (create_slot = false, connect = true)`,
        );
        await refused(attempt, /password|rejects|no pg_hba.conf entry|certificate authentication failed/);
        await client.query("ROLLBACK TO before");
      }
    } finally {
      await client.query("ROLLBACK");
      await client.end();
    }
  });

  test("can do its work: hand on monitoring, set auditing for its roles, make databases", async () => {
    await asAdmin("CREATE ROLE t_watcher");
    try {
      await asAdmin("GRANT pg_monitor TO t_watcher");
      await asAdmin("ALTER ROLE t_watcher SET pgaudit.log = 'ddl, role'");
      const [row] = await asAdmin("SELECT rolconfig FROM pg_roles WHERE rolname = 't_watcher'");
      expect(row).toEqual({ rolconfig: ["pgaudit.log=ddl, role"] });
      await asAdmin("CREATE DATABASE t_watched");
    } finally {
      await asAdmin("DROP DATABASE IF EXISTS t_watched");
      await asAdmin("DROP ROLE t_watcher");
    }
  });

  test("pgaudit is installed, loaded and writes an audit line, with the password left out", async () => {
    const [row] = await asAdmin("SELECT extname FROM pg_extension WHERE extname = 'pgaudit'");
    expect(row).toEqual({ extname: "pgaudit" });
    await query(
      facts.admin,
      "SET pgaudit.log = 'role'; CREATE ROLE t_audited PASSWORD 'audited-secret'; DROP ROLE t_audited",
    );
    await expect
      .poll(async () => (await run("docker", ["logs", "--tail", "200", stack.container(facts.primary)])).all)
      .toMatch(/AUDIT: .*CREATE ROLE.*t_audited/i);
    const log = (await run("docker", ["logs", stack.container(facts.primary)])).all;
    expect(log).not.toContain("audited-secret");
  });
});

describe("PgBouncer", () => {
  /** As PgBouncer itself: its certificate, from its address. */
  const lookUp = (name: string) =>
    docker(
      ...["exec", stack.container("pgbouncer"), "env", "--unset=PGHOST", "psql", "-XAtqw"],
      `host=${stack.container("haproxy")} user=pgbouncer dbname=postgres sslmode=verify-full sslrootcert=/config/ca.crt ` +
        "sslcert=/config/client.crt sslkey=/config/client.key",
      ...["-c", `SELECT uname, left(phash, 14) FROM pgbouncer.user_lookup('${name}')`],
    );

  test("looks up logins, and neither superusers nor replication roles", async () => {
    expect(await lookUp("app")).toBe("app|SCRAM-SHA-256$");
    for (const name of ["postgres", "replicator", "nobody"]) expect(await lookUp(name)).toBe("");
    // They have no password to hand out.
    for (const name of ["rewind", "pgbouncer"]) expect(await lookUp(name)).toBe(`${name}|`);
  });

  test("its certificate opens nothing but the look-up", async () => {
    const login = `host=${stack.container("haproxy")} user=pgbouncer sslmode=require sslcert=/config/client.crt sslkey=/config/client.key`;
    const psql = (database: string, sql: string) =>
      run("docker", ["exec", stack.container("pgbouncer"), "psql", "-XAtqw", `${login} dbname=${database}`, "-c", sql]);
    expect((await psql("app", "SELECT 1")).all).toMatch(/pg_hba.conf rejects/);
    expect((await psql("postgres", "SELECT rolpassword FROM pg_authid")).all).toMatch(/permission denied/);
    expect((await psql("postgres", "CREATE TABLE public.evil ()")).all).toMatch(/permission denied/);
  });

  test("its console is nobody's", async () => {
    for (const login of [facts.admin, facts.app])
      await refused(
        query({ ...login, port: ports.pooled, database: "pgbouncer" }, "SHOW CONFIG"),
        /bouncer config error/,
      );
  });
});

describe("Patroni's REST API", () => {
  const url = (key: string, path: string, scheme = "https") => `${scheme}://${facts.addresses[key]}:8008${path}`;
  const status = (result: Run) => result.stdout.trim().split("\n").at(-1);
  const configuration = async () => (await facts.inside.curl(url("a", "/config"))).stdout;

  test("answers who is who to everybody: HAProxy asks without more", async () => {
    expect(status(await facts.inside.curl(url("a", "/cluster")))).toBe("200");
  });

  const unsafe: [string, string, object?][] = [
    ["PATCH", "/config", { postgresql: { parameters: { archive_command: "touch /tmp/evil" } } }],
    ["PUT", "/config", {}],
    ["POST", "/restart", {}],
    ["DELETE", "/restart"],
    ["POST", "/reload"],
    ["POST", "/reinitialize", { force: true }],
    ["POST", "/switchover", { leader: "a" }],
    ["DELETE", "/switchover"],
    ["POST", "/failover", { candidate: "b" }],
    ["POST", "/failsafe", {}],
    ["POST", "/sigterm"],
  ];

  test.each(unsafe)(
    "%s %s without a certificate is refused on every member and changes nothing",
    async (method, path, body) => {
      const before = await configuration();
      const options = ["--request", method, ...(body === undefined ? [] : ["--data", JSON.stringify(body)])];
      for (const key of Object.keys(facts.addresses))
        expect(status(await facts.inside.curl(url(key, path), undefined, ...options))).toBe("403");
      expect(await configuration()).toBe(before);
      expect((await stack.status()).report.primary).toBe(facts.primary);
    },
  );

  test("a certificate of somebody else's authority is refused, and PgBouncer's two; a member's is not", async () => {
    const patch = ["--request", "PATCH", "--data", "{}"];
    for (const as of ["unrelated", "pgbouncer", "pgbouncer-client"]) {
      const refused = await facts.inside.curl(url("a", "/config"), as, ...patch);
      expect(status(refused), as).toBe("000");
      expect(refused.code, as).not.toBe(0);
    }
    const noChange = ["--request", "PATCH", "--data", '{"failsafe_mode": true}'];
    expect(status(await facts.inside.curl(url("a", "/config"), "a", ...noChange))).toBe("200");
  });

  test("there is no HTTP without TLS", async () => {
    const result = await facts.inside.curl(url("a", "/cluster", "http"));
    expect(result.code).not.toBe(0);
    expect(result.stdout).not.toContain("members");
  });
});

describe("etcd", () => {
  const address = async (member: number) =>
    docker(
      "inspect",
      "--format",
      "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
      stack.container(`etcd-${member}`),
    );

  test.each([1, 2, 3].flatMap((member) => [2379, 2380].map((port) => ({ member, port }))))(
    "member $member, port $port: only with a certificate of a member's or its own",
    async ({ member, port }) => {
      const at = await address(member);
      const identity = "--cacert /config/ca.crt --cert /config/tls.crt --key /config/tls.key";
      const own = ["sh", "-c", `curl --silent --http1.1 --max-time 5 ${identity} https://${at}:${port}/version`];
      expect(await docker("exec", stack.container("etcd-1"), ...own)).toContain("etcdserver");
      // Even the right certificate is refused to peers where it comes from an address that it does not name.
      for (const as of [
        undefined,
        "unrelated",
        "pgbouncer",
        "pgbouncer-client",
        ...(port === 2380 ? ["etcd-1"] : []),
      ]) {
        const result = await facts.inside.curl(`https://${at}:${port}/version`, as, "--http1.1");
        expect(result.code).not.toBe(0);
        expect(result.stdout).not.toContain("etcdserver");
      }
      const plain = await facts.inside.curl(`http://${at}:${port}/version`);
      expect(plain.stdout).not.toContain("etcdserver");
    },
  );
});

describe("reach", () => {
  interface Inspected {
    Name: string;
    Mounts: { Source: string; Destination: string; RW: boolean }[];
    Config: { User: string };
    NetworkSettings: { Ports: Record<string, { HostIp: string; HostPort: string }[] | null> };
    HostConfig: object;
  }
  const inspected = async (names: string[]) => JSON.parse(await docker("inspect", ...names)) as Inspected[];

  test("eight containers run, and the carriers of their configuration never did", async () => {
    const suffixes = ["a", "b", "c", "etcd-1", "etcd-2", "etcd-3", "haproxy", "pgbouncer"];
    expect(containers.services).toEqual(suffixes.map((suffix) => stack.container(suffix)));
    const carriers = containers.all.filter((name) => !containers.services.includes(name));
    expect(carriers).toEqual(suffixes.map((suffix) => `${stack.container(suffix)}-config`));
    for (const { Name, ...carrier } of await inspected(carriers)) {
      expect(carrier, Name).toMatchObject({
        State: { Status: "created" },
        HostConfig: { NetworkMode: "none", CapDrop: ["ALL"], CapAdd: null, Privileged: false },
      });
    }
  });

  test("every service is limited, without capabilities, without root, on a read-only root, and comes back", async () => {
    for (const { Name, Config, HostConfig } of await inspected(containers.services)) {
      expect(HostConfig, Name).toMatchObject({
        ...{ CapDrop: ["ALL"], CapAdd: null, Privileged: false, ReadonlyRootfs: true },
        SecurityOpt: ["no-new-privileges:true"],
        RestartPolicy: { Name: "always" },
        ...{ PidMode: "", IpcMode: "private", UsernsMode: "", Devices: null },
      });
      const { Memory, MemorySwap, NanoCpus } = HostConfig as Record<string, number>;
      expect(Memory, Name).toBeGreaterThan(0);
      // Equal: no swap beside it.
      expect(MemorySwap, Name).toBe(Memory);
      expect(NanoCpus, Name).toBeGreaterThan(0);
      expect(Config.User, Name).toMatch(/^(postgres|etcd|haproxy)$/);
      const user = await docker(
        "exec",
        Name.slice(1),
        "sh",
        "-c",
        "id -u; grep CapEff /proc/1/status; touch /evil 2>&1 || true",
      );
      expect(user, Name).toMatch(/^[1-9]\d*\nCapEff:\s*0+\n.*(Read-only file system|Permission denied)/);
    }
  });

  test("nothing of the host is mounted, the Docker socket least of all, and configuration is read-only", async () => {
    for (const { Name, Mounts } of await inspected(containers.all)) {
      for (const { Source, Destination, RW } of Mounts) {
        expect(Source, Name).toMatch(/\/volumes\/holdfast-t-security-db-[^/]+\/_data$/);
        if (Destination === "/config" && !Name.endsWith("-config")) expect(RW, Name).toBe(false);
      }
    }
    const volumes = (await inspected(containers.services)).flatMap(({ Mounts }) => Mounts.map(({ Source }) => Source));
    // Each service has its own: nobody else's key.
    expect(new Set(volumes).size).toBe(volumes.length);
    for (const name of containers.services) {
      const found = await docker(
        "exec",
        name,
        "sh",
        "-c",
        "ls /var/run/docker.sock /run/docker.sock 2>/dev/null || true",
      );
      expect(found, name).toBe("");
    }
  });

  test("three ports are published, on 127.0.0.1 alone", async () => {
    const published = (await inspected(containers.all)).flatMap(({ Name, NetworkSettings }) =>
      Object.values(NetworkSettings.Ports).flatMap((all) =>
        (all ?? []).map(({ HostIp, HostPort }) => `${Name.slice(stack.cluster.length + 2)} ${HostIp}:${HostPort}`),
      ),
    );
    expect(published.sort()).toEqual([
      "haproxy 127.0.0.1:27432",
      "haproxy 127.0.0.1:27433",
      "pgbouncer 127.0.0.1:27434",
    ]);
  });

  test("and no other address of this machine answers there", async () => {
    const reach = (host: string, port: number) =>
      new Promise<string>((resolve) => {
        const socket = connect({ host, port, timeout: 3000 });
        socket.once("connect", () => resolve("open"));
        socket.once("timeout", () => resolve("silent"));
        socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
        socket.once("close", () => socket.destroy());
      });
    const others = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address),
    );
    // Docker's own bridge is there at least.
    expect(others.length).toBeGreaterThan(0);
    for (const port of Object.values(ports)) {
      expect(await reach("127.0.0.1", port)).toBe("open");
      for (const host of others) expect(await reach(host, port), host).not.toBe("open");
    }
  });

  /** Ports that something listens on, from the kernel's table; Docker's own resolver at 127.0.0.11 is not the container's. */
  async function listening(container: string): Promise<string[]> {
    const table = await docker("exec", container, "sh", "-c", "cat /proc/net/tcp /proc/net/tcp6");
    const sockets = table.split("\n").map((line) => line.trim().split(/\s+/));
    const open = sockets.filter(([, local, , state]) => state === "0A" && !local!.startsWith("0B00007F:"));
    const named = open.map(([, local]) => {
      const [address, port] = local!.split(":");
      return `${address === "0100007F" ? "loopback " : ""}${Number.parseInt(port!, 16)}`;
    });
    return [...new Set(named)].sort();
  }

  test.each([
    ["a", ["5432", "8008"]],
    // 2381: health, without TLS and without anything else.
    ["etcd-1", ["2379", "2380", "loopback 2381"]],
    ["haproxy", ["5432", "5433"]],
    ["pgbouncer", ["6432"]],
  ])("%s listens on its ports and no more", async (suffix, expected) => {
    expect(await listening(stack.container(suffix))).toEqual(expected);
  });

  test("HAProxy's statistics are on a socket that only its own user can open", async () => {
    const found = await docker("exec", stack.container("haproxy"), "stat", "--format", "%F %a %U", "/tmp/haproxy.sock");
    expect(found).toBe("socket 600 haproxy");
  });
});
