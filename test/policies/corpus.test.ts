/**
 * Whole programs: good ones, on which no policy of `baseline` may find anything, and bad ones, with what has to be found in them: all that is
 * mandatory, and of the rest what the program was written for. Both as a preview has them, with values that are not known yet, and as they
 * are after an update.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { loadPolicies, packs } from "../../policies/pack.ts";
import { undecidedMark } from "../../policies/undecided.ts";
import { judge, type Violation } from "./support/judge.ts";
import { record } from "./support/program.ts";

const root = join(import.meta.dirname, "../..");
const policies = (await Promise.all(packs.map((pack) => loadPolicies(join(root, "policies", pack)))))
  .flat()
  .map(({ policy }) => policy)
  .filter(({ enforcementLevel }) => enforcementLevel !== "disabled");

// The programs are of this day: the versions that they name end some day.
vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22") });

const mandatory = new Set(policies.flatMap((one) => (one.enforcementLevel === "mandatory" ? [one.name] : [])));

interface Program {
  default: () => unknown;
  /** Of a good one: the policies that can't decide it in a preview. */
  undecided?: string[];
  /** Of a bad one: what has to be found, by the name of the policy: the resources. */
  expected?: Record<string, string[]>;
}

const programs = (kind: string) =>
  Promise.all(
    readdirSync(join(import.meta.dirname, "corpus", kind)).map(async (file) => {
      const program: Program = await import(pathToFileURL(join(import.meta.dirname, "corpus", kind, file)).href);
      return { file, program };
    }),
  );

const [good, bad] = await Promise.all([programs("good"), programs("bad")]);

interface Finding extends Violation {
  policy: string;
}

async function found(program: Program, preview: boolean): Promise<Finding[]> {
  const { inputs, outputs } = await record(program.default, { preview });
  const findings: Finding[] = [];
  const types = new Set(inputs.map(({ type }) => type));
  for (const policy of policies.filter((one) => one.resources.some((type) => types.has(type)))) {
    const violations = await judge(policy, "validateStack" in policy ? outputs : inputs);
    findings.push(...violations.map((violation) => ({ ...violation, policy: policy.name })));
  }
  return findings;
}

const isUndecided = ({ message }: Violation) => message.startsWith(undecidedMark);

describe.each([
  ["before", true],
  ["after", false],
])("a program, %s it is created", (_, preview) => {
  it.each(good)("finds nothing in $file", async ({ program }) => {
    const findings = await found(program, preview);
    expect(findings.filter((one) => !isUndecided(one))).toEqual([]);
    // What is not known is for a preview alone, and there for what only the cloud decides.
    const undecided = new Set(findings.map(({ policy }) => policy));
    expect([...undecided].sort()).toEqual(preview ? (program.undecided ?? []) : []);
  });

  it.each(bad)("misses nothing in $file", async ({ program }) => {
    const findings = await found(program, preview);
    const of = (policy: string, undecided: boolean) =>
      new Set(
        findings
          .filter((one) => one.policy === policy && isUndecided(one) === undecided)
          .map(({ urn }) => urn!.split("::").at(-1)!),
      );
    for (const [policy, resources] of Object.entries(program.expected!)) {
      const open = preview ? of(policy, true) : new Set();
      expect([...of(policy, false)].sort(), policy).toEqual(resources.filter((resource) => !open.has(resource)).sort());
    }
  });

  it.each(bad)("finds what is mandatory in $file, and knows each of it", async ({ program }) => {
    const findings = (await found(program, preview)).filter(({ level }) => level === "mandatory");
    const known = Object.entries(program.expected!).filter(([name]) => mandatory.has(name));
    expect([...new Set(findings.map(({ policy }) => policy))].sort()).toEqual(known.map(([name]) => name).sort());
  });
});
