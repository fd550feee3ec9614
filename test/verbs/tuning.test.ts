/**
 * `npm run tuning -- --explain` as a process of its own, and the table that people get. That the plan of a stack is read from its
 * outputs is not proven here.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answer } from "../../components/standards/tuning/index.ts";
import { inWords, tuningReport } from "../../verbs/tuningReport.ts";

const root = join(import.meta.dirname, "../..");
const size = ["--version", "17", "--memory", "16GB", "--cpus", "4", "--workload", "oltp", "--storage", "ssd"];
const asked = { engine: "postgresql", version: "17", memory: "16GB", cpus: 4, workload: "oltp", storage: "ssd" };

function explain(...flags: string[]) {
  const node = join(root, "node_modules/.bin/node");
  const { status, stdout, stderr } = spawnSync(node, ["verbs/tuning.ts", "--explain", ...flags], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("--explain", () => {
  test("--json prints the settings and nothing else", () => {
    const { status, stdout, stderr } = explain("--engine", "postgresql", ...size, "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect({ settings: JSON.parse(stdout) }).toEqual(answer(asked));
    for (const setting of JSON.parse(stdout))
      expect(Object.keys(setting)).toEqual(["name", "value", "unit", "default", "reason", "source", "restart"]);
  });

  test("takes what else is known of the server", () => {
    const { stdout } = explain(
      ...size,
      "--connections",
      "50",
      "--disk",
      "20GB",
      "--data-size",
      "1GB",
      "--pooled",
      "--json",
    );
    const settings: { name: string; value: unknown }[] = JSON.parse(stdout);
    const value = (name: string) => settings.find((setting) => setting.name === name)?.value;
    expect([value("max_connections"), value("max_wal_size")]).toEqual([50, 2 * 1024 ** 2]);
  });

  test("says all that is wrong at once, by its flags, with exit code 2 and nothing on stdout", () => {
    const { status, stdout, stderr } = explain(
      "--memory",
      "16",
      "--workload",
      "olpt",
      "--connections",
      "many",
      "--json",
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const flag of ["--memory", "--cpus", "--workload", "--connections"]) expect(stderr).toContain(`\n  ${flag}\n`);
    expect(stderr).toContain("write 16GB");
    expect(stderr).toContain("take oltp");
    // As it was typed.
    expect(stderr).toMatch(/--connections\n +found: +"many"/);
    expect(stderr).not.toMatch(/^\s+at .*[:(]/m);
  });

  test("somebody's own values: the others follow them, and what is wrong with them is said by the flag", () => {
    const { stdout } = explain(...size, "--set", "work_mem=64MB", "max_connections=20", "--json");
    const settings: { name: string; value: unknown }[] = JSON.parse(stdout);
    expect(settings.filter(({ name }) => /^(work_mem|max_connections)$/.test(name)).map(({ value }) => value)).toEqual([
      65536, 20,
    ]);
    const { status, stderr } = explain(...size, "--set", "fsync=off", "--set", "work_mem", "--set", "jitt=on");
    expect(status).toBe(2);
    expect(stderr).toMatch(/--set fsync\n +found: +"off"\n +allowed: on \(mandatory/);
    expect(stderr).toMatch(/--set\n +found: +"work_mem"/);
    expect(stderr).toMatch(/--set jitt\n[\s\S]*take jit,/);
  });
});

test("a size beside a stack is refused, for it would be passed over", () => {
  const node = join(root, "node_modules/.bin/node");
  const { status, stderr } = spawnSync(node, ["verbs/tuning.ts", "--memory", "4GB"], { cwd: root, encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("--memory: a stack has its own size; add --explain");
});

test("values are written as people write them", () =>
  expect([
    inWords(4194304, "kB"),
    inWords(8334, "kB"),
    inWords(900, "s"),
    inWords(-1, "kB"),
    inWords(16777216, "B"),
  ]).toEqual(["4GB", "8334kB", "15min", "-1", "16MB"]));

test("the table is as wide as the terminal, and every reason is whole", () => {
  const result = answer(asked);
  if ("problems" in result) throw new Error("refused");
  const lines = tuningReport(result.settings, 120).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  const reasons = lines.map((line) => line.split("│")[5]?.trim() ?? "").join(" ");
  for (const { reason } of result.settings) expect(reasons).toContain(reason);
});
