import { describe, expect, test } from "vitest";
import type { Outputs } from "../../verbs/outputs.ts";
import { bytes, columns, statusReport } from "../../verbs/report.ts";
import { summary } from "../../verbs/summary.ts";
import { type Seen, topology } from "../../verbs/topology.ts";
import { answer, healthy, standbyPage } from "./pages.ts";

const at = (port: number) => ({ host: "127.0.0.1", port });
const outputs: Outputs = {
  cluster: "holdfast-dev-db",
  database: "app",
  caCert: "-----BEGIN CERTIFICATE-----",
  primary: at(5432),
  readers: at(5433),
  pooled: at(6432),
  instances: Object.fromEntries(
    ["a", "b", "c"].map((key) => [key, { container: `holdfast-dev-db-${key}`, address: "" }]),
  ),
  etcd: ["e1", "e2", "e3"],
  logins: { app: { role: "app", rotates: true }, reader: { role: "reader", rotates: false } },
};
const seen = (changes: Record<string, Seen> = {}) =>
  topology(outputs.cluster, { ...healthy(), ...changes }, [true, true, true]);

test("all well", () => {
  expect(statusReport(seen(), outputs)).toBe(`holdfast-dev-db, durability quorum

  KEY  ROLE     STATE      TIMELINE  LAG  SYNC
  a    primary  running    1         -    yes
  b    replica  streaming  1         0 B  yes
  c    replica  streaming  1         0 B  yes
  etcd: 3 of 3 healthy

Endpoints, database app
  primary  127.0.0.1:5432  reads and writes
  readers  127.0.0.1:5433  standbys; the primary when none is left
  pooled   127.0.0.1:6432  the primary, pooled per transaction
`);
});

test("what is wrong stands at the end, and nothing is known of who is silent", () => {
  const text = statusReport(
    seen({ b: answer(standbyPage, { xlog: { received_location: 72673128 - 2_000_000 } }), c: { kind: "missing" } }),
    outputs,
  );
  expect(text).toContain("  b    replica  streaming  1         1.9 MB  yes\n");
  expect(text).toContain("  c    -        missing    -         -       -\n");
  expect(text.endsWith("\n! c: container holdfast-dev-db-c is gone (npm run up -- --refresh).\n")).toBe(true);
});

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1.0 kB"],
  [1536, "1.5 kB"],
  [200 * 1024, "200 kB"],
  [3 * 1024 ** 4, "3.0 TB"],
])("%i bytes are %s", (count, text) => {
  expect(bytes(count)).toBe(text);
});

test("columns are aligned and carry no blanks at their ends", () => {
  expect(
    columns([
      ["a", "bb"],
      ["ccc", ""],
    ]),
  ).toBe("  a    bb\n  ccc");
});

describe("the summary of `up`", () => {
  test("says how to connect and what to try, with what is really there", () => {
    const text = summary("dev", outputs, seen());
    expect(text).toMatch(/^ {2}npm run psql +as app$/m);
    expect(text).toContain("host=localhost port=5432 dbname=app user=app");
    expect(text).toContain("sslmode=verify-full sslrootcert=ca.crt");
    expect(text).toMatch(/^ {2}npm run switchover -- --to b +hand/m);
    expect(text).toMatch(/^ {2}docker kill holdfast-dev-db-a +kill/m);
    expect(text).toMatch(/^ {2}npm run down +remove/m);
  });

  test("goes by the logins that there are, and by the role of them that is handed out", () => {
    const batch = { ...outputs, logins: { batch: { role: "batch_2", rotates: true } } };
    const text = summary("dev", batch, seen());
    expect(text).toMatch(/^ {2}npm run psql -- --login batch +as batch$/m);
    expect(text).toContain("user=batch_2");
    expect(text).not.toContain("--reader");
    expect(text).toMatch(/^ {2}npm run rotate -- --role batch +a new password/m);
    const still = { ...outputs, logins: { reader: { role: "reader", rotates: false } } };
    expect(summary("dev", still, seen())).not.toContain("npm run rotate");
    expect(summary("dev", { ...outputs, logins: {} }, seen())).toMatch(
      /^ {2}npm run psql -- --login admin +as admin$/m,
    );
  });

  test("names a stack that is not the default in every command", () => {
    const commands = summary("prod", outputs, seen()).match(/npm run .*/g)!;
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(command).toContain("-- --stack prod");
  });

  test("proposes no failover where nobody can take over", () => {
    const alone = { b: { kind: "missing" }, c: { kind: "missing" } } as const;
    const text = summary("dev", outputs, seen(alone));
    expect(text).not.toContain("docker kill");
    expect(text).not.toContain("switchover");
  });

  test("fits 80 columns and has no colours", () => {
    const text = summary("dev", outputs, seen());
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(text).not.toContain("\u001b");
  });
});
