/** The verb's command line, as far as it needs no engine. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standards } from "../../../policies/references.ts";
import { inRepository, readState } from "../../../verbs/policy/source.ts";
import { root, verb } from "../../system/support/stack.ts";

let folder: string;
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-t-policy-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("lists every policy as JSON, with what others build tables from", async () => {
  const { code, stdout, all } = await verb("policy", "--list", "--json");
  expect(code, all).toBe(0);
  const listed: Record<string, unknown>[] = JSON.parse(stdout);
  for (const policy of listed) {
    expect(Object.keys(policy)).toEqual([
      ...["name", "pack", "severity", "resources", "references", "enforcementLevel", "description"],
      ...["remediationSteps", "url", "parameters"],
    ]);
    expect(["security", "resilience", "tuning"]).toContain(policy.pack);
    expect(["critical", "high", "medium", "low"]).toContain(policy.severity);
    expect(policy.resources).not.toEqual([]);
    for (const { standard, id } of policy.references as { standard: string; id: string }[]) {
      expect(Object.keys(standards)).toContain(standard);
      expect(id).not.toBe("");
    }
  }
  expect(listed).toContainEqual(
    expect.objectContaining({
      ...{ name: "aws-rds-instance-no-public-access", pack: "security", severity: "critical" },
      references: expect.arrayContaining([{ standard: "FSBP", id: "RDS.2" }]),
    }),
  );
});

it("lists them for people, at the level that is asked for", async () => {
  const { code, stdout } = await verb("policy", "--list", "--level", "advisory");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^security: \d+ policies\n {2}POLICY +LEVEL +SEVERITY +REFERENCES\n/);
  expect(stdout).toMatch(/aws-rds-instance-no-public-access +advisory +critical +FSBP RDS\.2/);
  expect(stdout).not.toMatch(/ mandatory /);
});

describe("refuses with exit code 2, and says nothing on standard output:", () => {
  it.each<[string, () => string[], string]>([
    ["an unknown flag", () => ["--sarif"], "unknown option '--sarif'"],
    ["an argument", () => ["state.json"], "too many arguments"],
    ["a misspelled level", () => ["--level", "strikt"], "did you mean strict?"],
    ["a misspelled format", () => ["--format", "sarfi"], "did you mean sarif?"],
    ["two formats", () => ["--json", "--format", "junit"], "--json, --format"],
    ["an output without a format", () => ["--output", "report.out"], "name the format: --format sarif"],
    ["a file and a stack", () => ["--file", "x.json", "--stack", "dev"], "--file, --stack or --cwd"],
    ["a list of a file", () => ["--list", "--file", "x.json"], "--list, what judges"],
    ["no such configuration", () => ["--config", "nowhere.json"], "nowhere.json cannot be read (ENOENT)"],
    ["a configuration that is not JSON", () => ["--config", file("bad.json", "{")], "bad.json is not JSON"],
    [
      "a configuration of unknown policies",
      () => ["--config", file("typo.json", '{"aws-rds-instance-no-public-acess": "disabled"}')],
      "did you mean aws-rds-instance-no-public-access",
    ],
    ["a folder without a program", () => ["--cwd", folder], "has no Pulumi.yaml"],
    ["no such state", () => ["--file", "nowhere.json"], "nowhere.json cannot be read (ENOENT)"],
    ["a state that is not JSON", () => ["--file", "README.md"], "README.md is not JSON"],
    ["JSON that is no state", () => ["--file", "package.json"], 'has no "deployment"'],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await verb("policy", ...args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("all of it at once", async () => {
    const config = file("typos.json", '{"all": "on", "tunning": {}}');
    const { code, stderr } = await verb("policy", "--level", "x", "--format", "y", "--config", config);
    expect(code).toBe(2);
    expect(stderr).toContain('policy "arguments": 4 problems');
  });
});

describe("a state file", () => {
  const urn = 'urn:pulumi:dev::app::aws:rds/instance:Instance::a"b';
  const resources = [
    { urn: "urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev", type: "pulumi:pulumi:Stack" },
    { urn, type: "aws:rds/instance:Instance", parent: "urn:pulumi:dev::app::pulumi:pulumi:Stack::app-dev" },
    { urn, type: "aws:rds/instance:Instance", delete: true },
  ];

  it("tells each resource's type, without those that are on their way out, and its line", () => {
    const state = readState(file("state.json", JSON.stringify({ version: 3, deployment: { resources } }, null, 2)));
    expect(state.types).toEqual(["pulumi:pulumi:Stack", "aws:rds/instance:Instance"]);
    expect([state.lineOf(resources[0]!.urn), state.lineOf(urn), state.lineOf("urn:other")]).toEqual([6, 10, 1]);
  });

  it("may be on one line, or have no resources", () => {
    const state = readState(file("line.json", JSON.stringify({ version: 3, deployment: { resources } })));
    expect(state.lineOf(urn)).toBe(1);
    expect(readState(file("empty.json", '{"version":3,"deployment":{}}')).types).toEqual([]);
  });

  it("is named as the repository knows it", () => {
    expect(inRepository(join(root, "stacks/local/index.ts"))).toBe("stacks/local/index.ts");
    expect(inRepository(join(folder, "state.json"))).toBe("state.json");
  });
});
