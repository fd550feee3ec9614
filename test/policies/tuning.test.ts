/**
 * The tuning pack against the tuning rules: what they give, and what Holdfast makes of it, passes every policy of the pack; and the
 * formulas of RDS are worked out.
 */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clusterSettings } from "../../components/postgres/settings.ts";
import { Audit } from "../../components/standards/audit.ts";
import { patroniLeast } from "../../components/standards/serverConnections.ts";
import {
  type Engine,
  inConfiguration,
  type Size,
  Storage,
  tune,
  understand,
  versions,
  Workload,
} from "../../components/standards/tuning/index.ts";
import { loadPolicies } from "../../policies/pack.ts";
import type { Props } from "../../policies/read.ts";
import { evaluate } from "../../policies/resources/rdsFormulas.ts";
import { judge, type Resource } from "./support/judge.ts";

const policies = await loadPolicies(join(import.meta.dirname, "../../policies/tuning"));

/** What any policy has to say, at any level: a policy that is disabled at `baseline` is judged like the others. */
async function said(resource: Resource): Promise<string[]> {
  const about = policies.filter(({ policy }) => policy.resources.includes(resource.type));
  expect(about.length).toBeGreaterThan(10);
  const violations = await Promise.all(about.map(({ policy }) => judge(policy, [resource])));
  return violations.flat().map(({ message }) => message);
}

const memories = ["256MB", "512MB", "1GB", "2GB", "3GB", "4GB", "16GB", "64GB", "256GB", "1TB"];
const cores = [1, 2, 4, 16, 64];

const sizes = (engine: Engine, least?: { leastConnections: number }): Size[] =>
  memories.flatMap((memory) =>
    cores.flatMap((cpus) =>
      Object.values(Workload).flatMap((workload) =>
        Object.values(Storage).flatMap((storage) =>
          versions[engine].map((version) => {
            const asked = understand({ engine, version, memory, cpus, workload, storage, ...least });
            if (!("size" in asked)) throw new Error(JSON.stringify(asked.problems));
            return asked.size;
          }),
        ),
      ),
    ),
  );

describe("what the rules give", () => {
  it("passes as Holdfast's configuration, whatever the size, workload and storage", async () => {
    for (const size of sizes("postgresql", { leastConnections: patroniLeast.max_connections })) {
      const configuration = { postgresql: { parameters: clusterSettings({}, { size, audit: Audit.Ddl }) } };
      const resource = { type: "pulumi-nodejs:dynamic/holdfast:configuration", name: "a", props: { configuration } };
      const told = await said(resource);
      if (told.length > 0) expect.fail(`${JSON.stringify(size)}: ${told.join("\n")}`);
    }
  });

  /** A container that has only what the rules say; jit is another's for desktops and analytics, where it stays on. */
  const container = (image: string, command: string[], { memory, cpus }: Size): Resource => ({
    type: "docker:index/container:Container",
    name: "a",
    props: {
      image,
      command,
      memory: memory / 1024,
      memorySwap: memory / 1024,
      cpus: cpus.toFixed(1),
      shmSize: 256,
    },
  });

  it("passes on the command line of PostgreSQL", async () => {
    const own = { shared_preload_libraries: "pg_stat_statements", jit: "off", track_io_timing: "on" };
    for (const size of sizes("postgresql").filter(({ version }) => version === "17")) {
      const tuned = Object.fromEntries(tune(size).map((setting) => [setting.name, inConfiguration(setting)]));
      const settings = { ...tuned, ...own, idle_in_transaction_session_timeout: "10min" };
      const command = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
      const told = await said(container("postgres:17", command, size));
      if (told.length > 0) expect.fail(`${JSON.stringify(size)}: ${told.join("\n")}`);
    }
  });

  it.each(["mysql", "mariadb"] as const)("passes on the command line of %s", async (engine) => {
    for (const size of sizes(engine).filter(({ version }) => version === versions[engine].at(-1))) {
      const command = tune(size).map(({ name, value }) => `--${name.replaceAll("_", "-")}=${value}`);
      const told = await said(container(`${engine}:${size.version}`, [...command, "--slow-query-log"], size));
      if (told.length > 0) expect.fail(`${JSON.stringify(size)}: ${told.join("\n")}`);
    }
  });
});

describe("settings that are not seen from here", () => {
  const slowQueryLog = policies.find(({ policy }) => policy.name === "mysql-setting-slow-query-log")!.policy;
  const trackIoTiming = policies.find(({ policy }) => policy.name === "postgresql-setting-track-io-timing")!.policy;
  const bufferPool = policies.find(({ policy }) => policy.name === "docker-container-mysql-buffer-pool")!.policy;
  const of = (policy: typeof slowQueryLog, props: Props) =>
    judge(policy, [{ type: "docker:index/container:Container", name: "a", props }]);

  it.each([
    [{ volumes: [{ containerPath: "/etc/mysql/conf.d", hostPath: "/srv/conf" }] }],
    [{ uploads: [{ file: "/etc/mysql/my.cnf", content: "" }] }],
    [{ command: ["--defaults-file=/srv/my.cnf"] }],
    [{ command: ["sh", "-c", "mysqld --slow-query-log"] }],
  ])("leave MySQL undecided: %j", async (more) => {
    for (const policy of [slowQueryLog, bufferPool]) {
      expect(await of(policy, { image: "mysql:8.4", memory: 8192, ...more })).toMatchObject([
        { level: "advisory", message: expect.stringMatching(/^undecided: .* may be set in a file/) },
      ]);
    }
  });

  it("leave PostgreSQL undecided", async () => {
    const volumes = [{ containerPath: "/etc/postgresql.conf", hostPath: "/srv/postgresql.conf" }];
    expect(await of(trackIoTiming, { image: "postgres:17", volumes })).toMatchObject([
      { level: "advisory", message: expect.stringMatching(/^undecided: /) },
    ]);
  });
});

describe("formulas of RDS", () => {
  const variables = { DBInstanceClassMemory: 16 * 1024 ** 3, DBInstanceVCPU: 4 };

  it.each([
    ["{DBInstanceClassMemory/32768}", 524288],
    ["{DBInstanceClassMemory*3/4}", 12 * 1024 ** 3],
    ["LEAST({DBInstanceClassMemory/9531392},5000)", 1802],
    ["GREATEST({DBInstanceClassMemory*1024/63963136},65536)", 275036],
    ["GREATEST({DBInstanceVCPU*2},8)", 8],
    ["SUM({DBInstanceClassMemory/12038},-50003)", 1377133],
    ["log({DBInstanceClassMemory/1024})*100", 2400],
    ["4096", 4096],
  ])("%s is %d", (formula, value) => expect(evaluate(formula, variables)).toBe(value));

  it.each([
    "{AllocatedStorage/1024}",
    "IF({TrueIfReplica},1,0)",
    "{DBInstanceClassMemory/0}",
    "LEAST(1",
    "1 2",
    "{",
    "",
  ])("%s is not understood", (formula) => expect(evaluate(formula, variables)).toBeUndefined());
});
