/** docs/capacity.md shows what the verb prints: after a change, `vitest -u` writes it anew. And how the verb refuses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root, run, verb } from "../system/support/stack.ts";
import { fenced, withBlock } from "./blocks.ts";

const page = join(root, "docs/capacity.md");
const plan = join(root, "docs/capacity.plan.json");

it("prints what docs/capacity.md shows", async () => {
  const { code, stdout, all } = await verb("capacity", "--file", plan);
  expect(code, all).toBe(0);
  // The assumptions stand in assumptions.ts.
  const [output] = stdout.split("\nAssumptions;");
  const withPlan = withBlock(readFileSync(page, "utf8"), "plan", fenced("json", readFileSync(plan, "utf8")));
  await expect(withBlock(withPlan, "output", fenced("text", `${output}\nAssumptions; …`))).toMatchFileSnapshot(page);
});

it("prints JSON of the shape that the page tells", async () => {
  const { code, stdout } = await verb("capacity", "--file", plan, "--json");
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  expect(Object.keys(report)).toEqual(["months", "figures", "limits", "docker", "rds", "assumptions", "warnings"]);
  expect(Object.keys(report.figures[0])).toEqual(["id", "what", "unit", "today", "later", "arithmetic", "source"]);
  expect(Object.keys(report.limits[0])).toEqual(["instance", "limit", "has", "today", "later", "months"]);
  expect(Object.keys(report.docker).sort()).toEqual(["connections", "cpus", "disk", "iops", "lacks", "memory"]);
  expect(Object.keys(report.rds).sort()).toEqual(["class", "connections", "cpus", "iops", "memory", "storage"]);
  expect(Object.keys(report.assumptions[0]).sort()).toEqual(["name", "source", "unit", "value", "what", "yours"]);
});

it.each<[string, string[], string]>([
  ["no file", [], "--file"],
  ["a file that is not there", ["--file", "nowhere.json"], "cannot be read (ENOENT)"],
  ["a folder", ["--file", "docs"], "cannot be read (EISDIR)"],
  ["a file that is not JSON", ["--file", "README.md"], "README.md is not JSON"],
])("refuses %s with exit code 2", async (_, args, message) => {
  const { code, stderr, stdout } = await verb("capacity", ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stdout).toBe("");
});

it("tells all problems of a plan read from standard input", async () => {
  const input = '{"tables": {"orders": {"rows": -1, "rowWidth": "120"}}}';
  const { code, stderr } = await run(process.execPath, [join(root, "toolchain/run.js"), "capacity", "--file", "-"], {
    input,
  });
  expect(code).toBe(2);
  expect(stderr).toContain('plan "-": 2 problems');
  expect(stderr).toContain("tables.orders.rows\n");
  expect(stderr).toContain('"120B"');
});
