import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrapSql } from "../../components/postgres/bootstrap.ts";
import { etcdConfiguration } from "../../components/postgres/etcd.ts";
import { haproxyConfiguration } from "../../components/postgres/haproxy.ts";
import {
  clusterLines,
  hbaLines,
  hbaProblems,
  identLines,
  linesOf,
  ownedLines,
  withClusterLines,
  withLinesOf,
} from "../../components/postgres/hba.ts";
import { dynamicConfiguration, memberConfiguration } from "../../components/postgres/patroni.ts";
import { pgbouncerConfiguration } from "../../components/postgres/pgbouncer.ts";
import { scramVerifier } from "../../components/postgres/scram.ts";
import { Durability } from "../../components/standards/durability.ts";
import { Recovery, recoveryTimes } from "../../components/standards/recovery.ts";

describe("pg_hba", () => {
  const lines = hbaLines("10.1.2.0/24", "10.1.2.3", [
    { database: "app", user: "+staff", address: "10.9.0.0/16", method: "scram-sha-256" },
  ]);

  test("never trusts, always wants TLS, and closes the cluster's own roles to everybody else", () => {
    expect(lines.join("\n")).not.toMatch(/trust|md5|password/);
    expect(lines.filter((l) => l.startsWith("host ")).every((l) => l.endsWith(" reject"))).toBe(true);
    expect(lines.indexOf("host all replicator all reject")).toBeGreaterThan(
      lines.findIndex((l) => l.startsWith("hostssl replication replicator")),
    );
    expect(lines.indexOf("host all postgres all reject")).toBeLessThan(
      lines.indexOf("hostssl all all 10.1.2.0/24 scram-sha-256"),
    );
  });

  test("the user's rules come before the general one, quoted", () =>
    expect(lines.at(-2)).toBe('hostssl "app" +"staff" 10.9.0.0/16 scram-sha-256'));

  test("only a member's certificate may replicate", () => {
    const pattern = new RegExp(/\/(\S+) replicator/.exec(identLines.join("\n"))![1]!);
    expect(pattern.test("a.member")).toBe(true);
    for (const name of ["replicator", "a.member.evil", "x a.member", "member", "app"])
      expect(pattern.test(name)).toBe(false);
  });

  test.each(["10.1/16", "010.0.0.0/8", "0xa.0.0.0/8", "10.0.0.0", "10.0.0.0/33", "fe80::%eth0/10", "all"])(
    "%s is no network to PostgreSQL",
    (address) =>
      expect(hbaProblems("hba", [{ database: "app", user: "x", address, method: "cert" }]).map((p) => p.field)).toEqual(
        ["hba[0].address"],
      ),
  );

  test("names that PostgreSQL would take for a pattern or a file are refused", () =>
    expect(
      hbaProblems("hba", [{ database: "/(", user: "@x", address: "fd00::/8", method: "cert" }]).map((p) => p.field),
    ).toEqual(["hba[0].database", "hba[0].user"]));

  test("rules that would break the file or open it are refused, all at once", () =>
    expect(
      hbaProblems("hba", [
        { database: "a b", user: "replicator", address: "10.0.0.1", method: "trust" as never },
        { database: "all", user: "app", address: "10.0.0.0/8", method: "reject" },
      ]).map((p) => p.field),
    ).toEqual(["hba[0].database", "hba[0].user", "hba[0].address", "hba[0].method"]));
});

describe("rules that others add to the cluster's", () => {
  const own = hbaLines("10.1.2.0/24", "10.1.2.3", [
    { database: "all", user: "all", address: "10.9.0.0/16", method: "reject" },
  ]);
  const rule = (user: string) => [{ database: "app", user, address: "10.7.0.1/32", method: "cert" }] as const;
  const owner = fc.constantFrom("roles", "roles-2", "other:roles");
  /** Who adds or takes away which rules, in which order. */
  const changes = fc.array(fc.tuple(owner, fc.array(fc.constantFrom("x", "y", "+z"), { maxLength: 3 })));
  const after = (all: [string, string[]][]) =>
    all.reduce((lines, [who, users]) => withLinesOf(who, ownedLines(who, users.flatMap(rule)), lines), own);

  test("stand behind the cluster's and before the general one, marked with whose they are", () => {
    const lines = withLinesOf("roles", ownedLines("roles", rule("x")), own);
    expect(lines.slice(-3)).toEqual([
      own.at(-2),
      'hostssl "app" "x" 10.7.0.1/32 cert # holdfast:roles',
      "hostssl all all 10.1.2.0/24 scram-sha-256",
    ]);
  });

  test("each owner has its last ones and nobody else's, whatever the order of changes", () =>
    fc.assert(
      fc.property(changes, (all) => {
        const lines = after(all);
        expect(clusterLines(lines)).toEqual(own);
        const last = new Map(all);
        for (const [who, users] of last) expect(linesOf(who, lines)).toEqual(ownedLines(who, users.flatMap(rule)));
        // The same whoever came first, so that nobody has a difference for ever.
        const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(lines).toEqual(after(sorted));
      }),
    ));

  test("neither seen nor touched by a change of the cluster's", () =>
    fc.assert(
      fc.property(changes, (all) => {
        const lines = after(all);
        const changed = hbaLines("10.1.2.0/24", "10.1.2.3", []);
        const result = withClusterLines(changed, lines);
        expect(clusterLines(result)).toEqual(changed);
        for (const [who] of all) expect(linesOf(who, result)).toEqual(linesOf(who, lines));
        expect(withClusterLines(own, result)).toEqual(lines);
      }),
    ));

  test("are as good as gone behind the general rule, where nothing asks them", () =>
    expect(linesOf("roles", [...own, ...ownedLines("roles", rule("x"))])).toEqual([]));
});

describe("Patroni", () => {
  const base = { strict: false, settings: {}, subnet: "10.1.2.0/24", haproxy: "10.1.2.3", hba: [] };

  test.each(Object.values(Recovery))("%s keeps Patroni's rule and its floors", (recovery) => {
    const { ttl, loopWait, retryTimeout } = recoveryTimes[recovery];
    expect(loopWait + 2 * retryTimeout).toBeLessThanOrEqual(ttl);
    expect([ttl >= 20, loopWait >= 1, retryTimeout >= 3]).toEqual([true, true, true]);
  });

  test.each([
    [Durability.Quorum, "quorum", 0],
    [Durability.Sync, true, 0],
    // Failing over at once would drop what only the crashed primary has.
    [Durability.Async, false, 300],
  ])("durability %s", (durability, synchronous_mode, primary_start_timeout) =>
    expect(dynamicConfiguration({ ...base, durability, recovery: "fast" })).toMatchObject({
      synchronous_mode,
      primary_start_timeout,
      failsafe_mode: true,
    }),
  );

  test("a member's file holds no password, and addresses etcd by address", () => {
    const text = memberConfiguration({ scope: "s", key: "a", address: "10.1.2.20", etcd: ["10.1.2.5"], version: "17" });
    expect(text).not.toMatch(/"password"/);
    expect(JSON.parse(text)).toMatchObject({
      restapi: { verify_client: "optional" },
      etcd3: { hosts: ["10.1.2.5:2379"], protocol: "https" },
      postgresql: { authentication: { replication: { sslmode: "verify-full" } } },
    });
  });
});

test("etcd wants a client certificate from clients and peers", () =>
  expect(JSON.parse(etcdConfiguration("c", "etcd-1", { "etcd-1": "10.1.2.5" }))).toMatchObject({
    "client-transport-security": { "client-cert-auth": true },
    "peer-transport-security": { "client-cert-auth": true },
    "listen-metrics-urls": "http://127.0.0.1:2381",
  }));

test("HAProxy verifies each member by its own name", () => {
  const text = haproxyConfiguration({ a: "10.1.2.20", b: "10.1.2.21" });
  expect(text).toContain("server a 10.1.2.20:5432 check verifyhost a");
  expect(text).toContain("verify required");
  expect(text).not.toMatch(/stats (enable|uri)|bind :(80|8404)/);
});

test("PgBouncer holds no password", () => {
  const text = pgbouncerConfiguration("c-haproxy", { size: 20, perDatabase: 49, maxClients: 1000 });
  expect(text).toContain("pool_mode = transaction");
  expect(text).toMatch(/^default_pool_size = 20\nmax_db_connections = 49\nmax_client_conn = 1000$/m);
  expect(text).toContain("server_tls_sslmode = verify-full");
  expect(text).not.toMatch(/auth_file|password/);
});

test("a SCRAM verifier is what PostgreSQL makes of the password (RFC 7677's example)", () => {
  const salt = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
  const verifier = scramVerifier("pencil", salt);
  expect(verifier).toBe(
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
  );
  expect(scramVerifier("pencil")).not.toBe(scramVerifier("pencil"));
});

test("the bootstrap quotes what it is given and hands on nothing that writes files or runs programs", () => {
  const sql = bootstrapSql({ admin: "holdfast", verifier: "SCRAM-SHA-256$x'y", database: "app" });
  expect(sql).toContain("PASSWORD 'SCRAM-SHA-256$x''y'");
  expect(sql).toContain("NOSUPERUSER NOREPLICATION NOBYPASSRLS");
  expect(sql).not.toMatch(/pg_execute_server_program|pg_write_server_files|pg_read_server_files|pg_write_all_data/);
});
