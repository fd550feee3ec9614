/** A level and a configuration of one's own become what the engine takes; whatever is wrong in it is said, all at once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../../toolchain/places.ts";
import { type CataloguedPolicy, loadCatalog, type Pack, packs } from "../../../verbs/policy/catalog.ts";
import { activePolicies } from "../../../verbs/policy/findings.ts";
import { knownKeywords, mismatches } from "../../../verbs/policy/schema.ts";
import {
  effectiveLevel,
  engineSettings,
  levels,
  readLevel,
  type Settings,
  settingsByPack,
  settingsProblems,
} from "../../../verbs/policy/settings.ts";
import { activePolicy } from "./report.ts";

const named = (name: string, pack: Pack, changes: Partial<CataloguedPolicy> = {}): CataloguedPolicy =>
  activePolicy("mandatory", { name, pack, ...changes });
const minimumDays = { type: "integer", minimum: 1, maximum: 35, default: 7, description: "Days at least." } as const;
const exceptions = {
  type: "array",
  default: [],
  items: {
    ...{ type: "object", required: ["resource", "reason", "until"], additionalProperties: false },
    properties: { resource: { type: "string", minLength: 1 }, reason: { type: "string" }, until: { type: "string" } },
  },
} as const;
const backups = named("aws-rds-backups", "resilience", { parameters: { minimumDays, exceptions } as never });
const ports = named("docker-ports", "security", { enforcementLevel: "advisory" });
const catalog = [backups, ports, named("aws-rds-memory", "tuning", { enforcementLevel: "disabled" })];

describe("what the engine is given", () => {
  it.each<[string, Settings, Parameters<typeof settingsByPack>[2], Partial<Record<Pack, Settings>>]>([
    ["nothing", {}, {}, {}],
    [
      "a level",
      { all: "mandatory" },
      {},
      { security: { all: "mandatory" }, resilience: { all: "mandatory" }, tuning: { all: "mandatory" } },
    ],
    [
      "a policy by its name, for its own pack only",
      {},
      { "docker-ports": "disabled" },
      { security: { "docker-ports": { enforcementLevel: "disabled" } } },
    ],
    [
      "a parameter without a level, which the engine would refuse in another pack's configuration",
      {},
      { "aws-rds-backups": { minimumDays: 14 } },
      { resilience: { "aws-rds-backups": { minimumDays: 14 } } },
    ],
    [
      "all of one's own over the level, and a pack's over that",
      { all: "mandatory" },
      { all: "advisory", tuning: { all: "disabled" } },
      { security: { all: "advisory" }, resilience: { all: "advisory" }, tuning: { all: "disabled" } },
    ],
    [
      "a policy by its name and in its pack together",
      {},
      {
        "aws-rds-backups": { minimumDays: 14, enforcementLevel: "advisory" },
        resilience: { "aws-rds-backups": "mandatory" },
      },
      { resilience: { "aws-rds-backups": { minimumDays: 14, enforcementLevel: "mandatory" } } },
    ],
  ])("is from %s", (_, level, own, expected) => {
    const nothing = Object.fromEntries(packs.map((pack) => [pack, {}]));
    expect(settingsByPack(catalog, level, own)).toEqual({ ...nothing, ...expected });
  });
});

it("knows at which level each policy is judged, and leaves out the disabled", () => {
  const active = (level: Settings, own = {}) => {
    const settings = settingsByPack(catalog, level, own);
    const found = activePolicies(catalog, (policy) => effectiveLevel(policy, settings));
    return Object.fromEntries(found.map((policy) => [policy.name, policy.level]));
  };
  expect(active({})).toEqual({ "aws-rds-backups": "mandatory", "docker-ports": "advisory" });
  expect(active(readLevel("strict"))).toEqual({
    ...{ "aws-rds-backups": "mandatory", "docker-ports": "mandatory", "aws-rds-memory": "mandatory" },
  });
  expect(active(readLevel("advisory"), { "docker-ports": "remediate", tuning: { all: "disabled" } })).toEqual({
    ...{ "aws-rds-backups": "advisory", "docker-ports": "mandatory" },
  });
});

it("gives the engine one configuration: a pack's level is each of its policies', unless a policy has its own", () => {
  const own = { tuning: { all: "disabled" }, "aws-rds-backups": { minimumDays: 14 } };
  const given = (level: Settings) => engineSettings(catalog, settingsByPack(catalog, level, own));
  expect(given({})).toEqual({
    "aws-rds-backups": { minimumDays: 14, enforcementLevel: "mandatory" },
    "aws-rds-memory": { enforcementLevel: "disabled" },
  });
  expect(given(readLevel("advisory"))).toEqual({
    "aws-rds-backups": { minimumDays: 14, enforcementLevel: "advisory" },
    "aws-rds-memory": { enforcementLevel: "disabled" },
    "docker-ports": { enforcementLevel: "advisory" },
  });
});

it("has the levels of policies/levels", () => {
  expect(levels).toEqual(["advisory", "baseline", "strict"]);
});

describe("a configuration that is wrong", () => {
  const problems = (own: unknown) => settingsProblems(catalog, own).map(({ field, fix }) => `${field}: ${fix}`);

  it("is told with all of it at once, and what may have been meant", () => {
    const own = {
      all: "advisry",
      securty: {},
      "docker-prots": "disabled",
      "aws-rds-backups": {
        minimumDay: 14,
        enforcementLevel: "off",
        exceptions: [{ resource: "db", until: "2027-01-01" }],
      },
      resilience: { "aws-rds-backups": { minimumDays: 36 }, "docker-ports": "disabled" },
      tuning: "advisory",
    };
    expect(problems(own)).toEqual([
      "all: did you mean advisory?",
      "securty: did you mean security?",
      "docker-prots: did you mean docker-ports?",
      "aws-rds-backups.minimumDay: did you mean minimumDays?",
      'aws-rds-backups.enforcementLevel: write "mandatory" for what must not pass, "disabled" to leave it out',
      "aws-rds-backups.exceptions[0].reason: correct it",
      "resilience.aws-rds-backups.minimumDays: it means: Days at least.",
      'resilience.docker-ports: it is a policy of the pack security: move it to "security"',
      'tuning: write for example { "aws-rds-instance-backup-retention": { "minimumDays": 14 } }',
    ]);
  });

  it.each([[null], [[]], ["baseline"], [7]])("is one problem when it is no object: %j", (own) => {
    expect(settingsProblems(catalog, own)).toHaveLength(1);
  });

  it.each([["__proto__"], ["constructor"], ["x".repeat(500)]])("is refused for the name %s", (name) => {
    expect(settingsProblems(catalog, JSON.parse(`{"${name}": "disabled"}`))).toHaveLength(1);
    expect(settingsProblems(catalog, JSON.parse(`{"aws-rds-backups": {"${name}": 1}}`))).toHaveLength(1);
  });

  it("is fine when it is right", () => {
    const until = { resource: "*", reason: "made anew", until: "2027-01-01" };
    const own = {
      ...{ all: { enforcementLevel: "advisory" }, "docker-ports": "remediate" },
      resilience: { all: "mandatory", "aws-rds-backups": { minimumDays: 14, exceptions: [until] } },
    };
    expect(problems(own)).toEqual([]);
  });
});

it("takes the configuration that docs/policies-in-ci.md shows", async () => {
  const page = readFileSync(join(root, "docs/policies-in-ci.md"), "utf8");
  const [, shown] = /<!-- config -->\n```json\n([\s\S]*?)```\n<!-- \/config -->/.exec(page)!;
  expect(settingsProblems(await loadCatalog(), JSON.parse(shown!))).toEqual([]);
});

describe("a parameter's schema", () => {
  it.each<[object, unknown, string | undefined]>([
    [{ type: "integer" }, 1.5, "of type integer"],
    [{ type: "integer" }, 2, undefined],
    [{ type: ["string", "number"] }, true, "of type string or number"],
    [{ type: "string" }, null, "of type string"],
    [{ enum: ["a", "b"] }, "c", '"a", "b"'],
    [{ type: "number", minimum: 1 }, 0, "at least 1"],
    [{ type: "number", maximum: 5 }, 6, "at most 5"],
    [{ type: "string", minLength: 2 }, "a", "at least 2 characters"],
    [{ type: "string", pattern: "^a" }, "b", "a text that matches ^a"],
    [{ type: "array", items: { type: "string" } }, ["a", 1], "of type string"],
    [{ type: "object", additionalProperties: false, properties: { a: {} } }, { b: 1 }, "only a"],
    [{ type: "object", required: ["a"] }, {}, "a value: it is required"],
  ])("%j of %j", (schema, value, allowed) => {
    expect(mismatches(schema, value, "x")[0]?.allowed).toBe(allowed);
  });

  it("uses only keywords that are checked, in every policy", async () => {
    const keywords = (schema: object): string[] =>
      Object.entries(schema).flatMap(([key, inner]) => {
        if (key === "properties") return [key, ...Object.values(inner).flatMap((one) => keywords(one as object))];
        return key === "items" ? [key, ...keywords(inner)] : [key];
      });
    const policies = await loadCatalog();
    const used = policies.flatMap(({ parameters }) => Object.values(parameters).flatMap(keywords));
    expect([...new Set(used)].filter((keyword) => !knownKeywords.has(keyword))).toEqual([]);
    for (const { name, parameters } of policies)
      for (const [parameter, schema] of Object.entries(parameters))
        expect(mismatches(schema, schema.default, `${name}.${parameter}`)).toEqual([]);
  });
});
