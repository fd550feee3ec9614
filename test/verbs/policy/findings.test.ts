/** The engine's words become findings again, and what of them makes the verb exit 1. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countsOf,
  exitCode,
  type Finding,
  findingsOf as fromEvents,
  resourceOf,
  sorted,
  summary,
} from "../../../verbs/policy/findings.ts";
import { activePolicy, eventsOf, findingsOf, reportOf } from "./report.ts";

const mandatory = activePolicy("mandatory");
const detail = {
  ...{ at: "ports[0].ip", found: '"0.0.0.0"', expected: "127.0.0.1", fix: "set it to 127.0.0.1" },
};
const exception = { resource: "db", reason: "made anew each night", until: "9999-01-01" };

describe("a finding", () => {
  it("of a broken policy has its place, and what was found and expected", async () => {
    const [finding] = await findingsOf(mandatory, "violation");
    expect(finding).toMatchObject({ kind: "violation", detail });
    expect(finding!.resource).toEqual({
      ...{ urn: "urn:pulumi:dev::app::aws:rds/instance:Instance::db", type: "aws:rds/instance:Instance", name: "db" },
    });
  });

  it("that is excepted says until when and why", async () => {
    const [finding] = await findingsOf(mandatory, "violation", { exceptions: [exception] });
    const { until, reason } = exception;
    expect(finding).toMatchObject({ kind: "excepted", detail, exception: { until, reason, ended: false } });
  });

  it("whose exception ended is a violation again", async () => {
    const ended = { ...exception, until: "2001-01-01" };
    const [finding] = await findingsOf(mandatory, "violation", { exceptions: [ended] });
    expect(finding).toMatchObject({ kind: "violation", detail, exception: { until: "2001-01-01", ended: true } });
  });

  it("that is undecided says why", async () => {
    const [finding] = await findingsOf(mandatory, "undecided");
    expect(finding).toMatchObject({ kind: "undecided", why: "that can't be known" });
  });

  it("of a policy that threw is that policy's fault, and says where", async () => {
    const [finding] = await findingsOf(mandatory, "failed");
    expect(finding!.kind).toBe("failed");
    expect(finding!.why).toMatch(/^the policy itself failed \(TypeError.*\)\. Report that, or disable it$/);
  });

  it("of a remediation has nothing of the properties", () => {
    const event = { policyName: mandatory.name, resourceUrn: "urn:pulumi:dev::app::a:b:C::db" };
    expect(fromEvents([event], [mandatory]).map(({ kind }) => kind)).toEqual(["remedied"]);
  });

  it("of a remediation that a violation follows, as in a state, is the violation alone", async () => {
    const [violation] = await eventsOf("violation");
    const { policyName, resourceUrn } = violation!;
    const remedied = { policyName, resourceUrn: resourceUrn! };
    const kinds = fromEvents([remedied, violation!], [mandatory]).map(({ kind }) => kind);
    expect(kinds).toEqual(["violation"]);
  });

  it("of a policy that no pack has is an error", () => {
    expect(() => fromEvents([{ policyName: "other", message: "x" }], [mandatory])).toThrow("no pack has: other");
  });

  it("is taken apart whatever name, reason and value there are, and steers no terminal", async () => {
    const text = fc.string({ unit: "binary", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, reason, ip) => {
        const exceptions = [{ ...exception, resource: "*", reason }];
        const [violation] = await findingsOf(mandatory, "violation", { name, ip });
        const [excepted] = await findingsOf(mandatory, "violation", { name, ip, exceptions });
        for (const finding of [violation!, excepted!]) {
          expect(finding.detail).toMatchObject({ at: detail.at, expected: detail.expected, fix: detail.fix });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          expect(JSON.stringify(finding)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
        }
        expect([violation!.kind, excepted!.kind]).toEqual(["violation", "excepted"]);
      }),
    );
  });
});

it.each([
  ["urn:pulumi:dev::app::aws:rds/instance:Instance::db", "aws:rds/instance:Instance", "db"],
  ["urn:pulumi:dev::app::my:index:Db$aws:rds/instance:Instance::a::b", "aws:rds/instance:Instance", "a::b"],
  ["", "", ""],
])("reads type and name of %s", (urn, type, name) => {
  expect(resourceOf(urn)).toEqual({ urn, type, name });
});

describe("the exit code", () => {
  const advisory = activePolicy("advisory");
  it.each<[0 | 1, string, () => Promise<Finding[]>, boolean]>([
    [0, "nothing found", async () => [], false],
    [1, "a mandatory violation", () => findingsOf(mandatory, "violation"), false],
    [0, "an advisory violation", () => findingsOf(advisory, "violation"), false],
    [0, "an exception", () => findingsOf(mandatory, "violation", { exceptions: [exception] }), true],
    [1, "a mandatory policy that failed", () => findingsOf(mandatory, "failed"), false],
    [0, "an advisory policy that failed", () => findingsOf(advisory, "failed"), false],
    [0, "an undecided mandatory policy", () => findingsOf(mandatory, "undecided"), false],
    [1, "an undecided mandatory policy, with --fail-on-undecided", () => findingsOf(mandatory, "undecided"), true],
    [0, "an undecided advisory policy, with --fail-on-undecided", () => findingsOf(advisory, "undecided"), true],
  ])("is %i for %s", async (code, _, findings, failOnUndecided) => {
    expect(exitCode(reportOf(await findings(), { failOnUndecided }))).toBe(code);
  });
});

it("counts what was found, and the undecided of mandatory policies apart", async () => {
  const advisory = activePolicy("advisory");
  const findings = [
    ...(await findingsOf(mandatory, "violation")),
    ...(await findingsOf(mandatory, "failed", { name: "a" })),
    ...(await findingsOf(mandatory, "failed", { name: "b" })),
    ...(await findingsOf(mandatory, "undecided")),
    ...(await findingsOf(mandatory, "violation", { exceptions: [exception] })),
    ...(await findingsOf(advisory, "violation")),
    ...(await findingsOf(advisory, "undecided")),
  ];
  const report = reportOf(findings, { policies: [mandatory, advisory], resources: 3 });
  expect(countsOf(report)).toEqual({
    ...{ resources: 3, policies: 2, mandatory: 3, advisory: 1, excepted: 1 },
    ...{ undecided: 2, undecidedMandatory: 1, remedied: 0, failedPolicies: 1 },
  });
  expect(summary(report)).toBe(
    "3 mandatory violations, 1 advisory, 1 excepted, 2 undecided (1 of mandatory policies), 1 policy failed; " +
      "3 resources judged by 2 policies at level baseline",
  );
});

it("sorts by what blocks, then by severity, the same each time", async () => {
  const of = async (level: "mandatory" | "advisory", severity: "critical" | "low", name: string) =>
    findingsOf(activePolicy(level, { severity }), "violation", { name });
  const findings = (
    await Promise.all([of("advisory", "critical", "a"), of("mandatory", "low", "b"), of("mandatory", "critical", "c")])
  ).flat();
  const undecided = await findingsOf(mandatory, "undecided", { name: "d" });
  const names = (found: Finding[]) => found.map(({ resource }) => resource.name).join("");
  fc.assert(
    fc.property(fc.shuffledSubarray([...findings, ...undecided], { minLength: 4 }), (shuffled) => {
      expect(names(sorted(shuffled, false))).toBe("cbad");
      expect(names(sorted(shuffled, true))).toBe("cbda");
    }),
  );
});
